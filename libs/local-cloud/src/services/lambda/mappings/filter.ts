import { eventMatches, parseEventPattern, type JsonObject } from '@shopwatch/notifications';

/** Whether a record goes to the function: with filters, when it fits one of them. @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html */
export function passes(filters: readonly string[], record: Readonly<Record<string, unknown>>): boolean {
  if (filters.length === 0) return true;
  const seen = { ...record, ...('body' in record ? { body: jsonOf(record['body']) } : {}) } as JsonObject;
  return filters.some((filter) => eventMatches(parseEventPattern(filter), seen));
}

/** The body of a message is looked into where it is JSON. */
function jsonOf(body: unknown): unknown {
  try {
    return JSON.parse(body as string);
  } catch {
    return body;
  }
}
