import type { Fields } from './discover.ts';

const requestId = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/;
const serviceLine = /^(START|END|REPORT) RequestId: /;

/** The figures of a REPORT line. Memory is given in bytes, a megabyte being 1,000,000 of them as AWS's sample queries divide. */
const figures: readonly (readonly [name: string, figure: RegExp, factor: number])[] = [
  ['@duration', /\tDuration: ([\d.]+) ms/, 1],
  ['@billedDuration', /\tBilled Duration: ([\d.]+) ms/, 1],
  ['@memorySize', /\tMemory Size: ([\d.]+) MB/, 1e6],
  ['@maxMemoryUsed', /\tMax Memory Used: ([\d.]+) MB/, 1e6],
  ['@initDuration', /\tInit Duration: ([\d.]+) ms/, 1],
];

/**
 * Finds what Lambda's own lines say: the kind of line, the request and, of a REPORT, its figures.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_AnalyzeLogData-discoverable-fields.html
 */
export function discoverLambda(message: string, fields: Fields): void {
  const id = requestId.exec(message)?.[0];
  if (id !== undefined) fields.set('@requestId', id);
  const type = serviceLine.exec(message)?.[1];
  if (type === undefined) return;
  fields.set('@type', type);
  if (type !== 'REPORT') return;
  for (const [name, figure, factor] of figures) {
    const found = figure.exec(message)?.[1];
    if (found !== undefined) fields.set(name, Number(found) * factor);
  }
}
