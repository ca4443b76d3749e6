/**
 * The commands that Logs Insights has and this engine does not model, with what to use instead.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html
 */
export const otherCommands: ReadonlyMap<string, string> = new Map([
  ['addtotals', 'compute the total in a fields command'],
  ['anomaly', 'use stats by bin to see a trend'],
  ['diff', 'run the query once per time range'],
  ['expand', 'name the elements of an array, such as items.0.id'],
  ['filterindex', 'use filter, which finds the same events'],
  ['head', 'use limit'],
  ['join', 'run one query per log group'],
  ['lookup', 'put the values into a filter'],
  ['pattern', 'use parse and stats to count kinds of messages'],
  ['relevantfields', 'use stats to count by a field'],
  ['tail', 'use sort and limit'],
  ['unmask', 'messages are never masked here'],
  ['unnest', 'name the elements of an array, such as items.0.id'],
]);
