import { invalidBatch } from '../faults.ts';

const MOST_ENTRIES = 10;

/** Demands a batch with one to ten entries of different names. @throws AwsError @see https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html */
export function checkBatch(entries: readonly { readonly Id: string }[]): void {
  if (entries.length === 0) {
    throw invalidBatch('EmptyBatchRequest', "The batch request doesn't contain any entries.");
  }
  if (entries.length > MOST_ENTRIES) {
    throw invalidBatch('TooManyEntriesInBatchRequest', 'The batch request contains more entries than permissible.');
  }
  if (entries.some(({ Id }) => !/^[\w-]{1,80}$/.test(Id))) {
    throw invalidBatch(
      'InvalidBatchEntryId',
      "The Id of a batch entry in a batch request doesn't abide by the specification.",
    );
  }
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length) {
    throw invalidBatch('BatchEntryIdsNotDistinct', 'Two or more batch entries in the request have the same Id.');
  }
}
