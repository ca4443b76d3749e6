import type { InsightRule } from './rule.ts';

/** Tells whether a rule reads a log group, given its name and its ARN (with or without the `:*` at its end). */
export function readsLogGroup(
  { logGroups }: InsightRule,
  group: { readonly name: string; readonly arn: string },
): boolean {
  const text = logGroups.by === 'name' ? group.name : canonicalArn(group.arn);
  return logGroups.patterns.some((pattern) =>
    matchesWildcard(logGroups.by === 'name' ? pattern : canonicalArn(pattern), text),
  );
}

/** Brings an ARN into one form: AWS's page on rules writes `log-group/name` where the service writes `log-group:name:*`. */
function canonicalArn(arn: string): string {
  return arn.replace(':log-group/', ':log-group:').replace(/:\*$/, '');
}

/** Tells whether a text is what a pattern says, `*` standing for any characters; takes time in proportion to the text per part. */
function matchesWildcard(pattern: string, text: string): boolean {
  const [first, ...parts] = pattern.split('*');
  if (!text.startsWith(first!)) return false;
  if (parts.length === 0) return text === first;
  const last = parts.pop()!;
  let at = first!.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
