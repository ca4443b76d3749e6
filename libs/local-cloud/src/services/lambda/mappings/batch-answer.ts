/**
 * Reads which items a function says it could not deal with; none when it says nothing. Undefined is an answer that nobody can read, for which
 * the whole batch has failed.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export function failedItems(payload: string): ReadonlySet<string> | undefined {
  const answer: unknown = JSON.parse(payload);
  if (typeof answer !== 'object' || answer === null) return new Set();
  const { batchItemFailures: failures } = answer as { batchItemFailures?: unknown };
  if (failures === undefined || failures === null) return new Set();
  if (!Array.isArray(failures)) return undefined;
  const items = failures.map((failure: unknown) => (failure as { itemIdentifier?: unknown } | null)?.itemIdentifier);
  if (items.some((item) => typeof item !== 'string' || item === '')) return undefined;
  return new Set(items as string[]);
}
