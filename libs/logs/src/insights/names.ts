/** Words that have a meaning inside a command; a field of such a name needs backticks. */
export const reservedWords: ReadonlySet<string> = new Set([
  'and',
  'as',
  'asc',
  'by',
  'desc',
  'false',
  'in',
  'like',
  'not',
  'or',
  'true',
]);

/**
 * Tells whether a field can be named without backticks.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Fields.html
 */
export function isPlainName(name: string): boolean {
  return /^[A-Za-z_@][A-Za-z0-9_@]*(\.[A-Za-z0-9_@]+)*$/.test(name) && !reservedWords.has(name.toLowerCase());
}
