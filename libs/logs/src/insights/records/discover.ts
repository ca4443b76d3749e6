import type { Value } from '../values/value.ts';
import { discoverJson, embeddedJson } from './json-fields.ts';
import { discoverLambda } from './lambda-fields.ts';
import type { LogRecord } from './record.ts';

/** Fields found in a message, by name. */
export type Fields = Map<string, Value>;

/**
 * Finds the fields that Logs Insights makes out of a message by itself: those of JSON, and those of the lines that the Lambda
 * service writes into log groups below /aws/lambda/.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_AnalyzeLogData-discoverable-fields.html
 */
export function discoverFields(record: Pick<LogRecord, 'message' | 'log'>): Fields {
  const fields: Fields = new Map();
  const lambda = isLambdaLog(record.log);
  if (lambda) discoverLambda(record.message, fields);
  const json = parseObject(lambda ? embeddedJson(record.message) : record.message);
  if (json !== undefined) discoverJson(json, fields);
  return fields;
}

function isLambdaLog(log: string): boolean {
  return log.slice(log.indexOf(':') + 1).startsWith('/aws/lambda/');
}

function parseObject(text: string): object | undefined {
  const first = text.trimStart()[0];
  if (first !== '{' && first !== '[') return undefined;
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}
