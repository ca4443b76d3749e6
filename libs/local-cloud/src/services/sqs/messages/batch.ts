import { AwsError } from '../../../aws-error.ts';
import { invalidBatch } from '../faults.ts';

const MOST_ENTRIES = 10;

/** What a batch came to. */
export interface BatchResult {
  readonly Successful: object[];
  readonly Failed: object[];
}

/** Does something with each entry of a batch; each succeeds or fails by itself. @throws AwsError when the batch as a whole is wrong */
export function eachOf<Entry extends { readonly Id: string }>(
  entries: readonly Entry[],
  kind: string,
  run: (entry: Entry) => object,
): BatchResult {
  checkBatch(entries, kind);
  const result: BatchResult = { Successful: [], Failed: [] };
  for (const entry of entries) {
    try {
      result.Successful.push({ Id: entry.Id, ...run(entry) });
    } catch (fault) {
      if (!(fault instanceof AwsError)) throw fault;
      const { code, message, status } = fault;
      result.Failed.push({ Id: entry.Id, SenderFault: status < 500, Code: code, Message: message });
    }
  }
  return result;
}

function checkBatch(entries: readonly { readonly Id: string }[], kind: string): void {
  if (entries.length === 0) {
    throw invalidBatch('EmptyBatchRequest', `There should be at least one ${kind} in the request.`);
  }
  if (entries.length > MOST_ENTRIES) {
    const many = `Maximum number of entries per request are ${MOST_ENTRIES}. You have sent ${entries.length}.`;
    throw invalidBatch('TooManyEntriesInBatchRequest', many);
  }
  if (entries.some(({ Id }) => !/^[\w-]{1,80}$/.test(Id))) {
    throw invalidBatch(
      'InvalidBatchEntryId',
      'A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.',
    );
  }
  const twice = entries.find(({ Id }, index) => entries.findIndex((other) => other.Id === Id) < index);
  if (twice !== undefined) throw invalidBatch('BatchEntryIdsNotDistinct', `Id ${twice.Id} repeated.`);
}
