import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { invalid } from '../faults.ts';
import { demandBus } from '../rules/demand-bus.ts';
import { putEvent } from './put-event.ts';

/** An event as PutEvents takes it. */
export interface Entry {
  /** Epoch milliseconds. */
  readonly Time?: number;
  readonly Source?: string;
  readonly Resources?: readonly string[];
  readonly DetailType?: string;
  /** The JSON text of an object. */
  readonly Detail?: string;
  readonly EventBusName?: string;
}

type EntryResult = { readonly EventId: string } | { readonly ErrorCode: string; readonly ErrorMessage: string };

/** In bytes, counted as AWS does. @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevent-size.html */
const MOST_BYTES = 262_144;

/** Takes the entries of one request. They have been tried at each target when it answers. @throws AwsError ValidationException when they are too large */
export async function putEntries(
  scope: Scope,
  entries: readonly Entry[],
): Promise<{ readonly FailedEntryCount: number; readonly Entries: readonly EntryResult[] }> {
  if (entries.reduce((sum, entry) => sum + sizeOf(entry), 0) > MOST_BYTES) {
    throw invalid('Total size of the entries in the request is over the limit.');
  }
  const under: Promise<void>[] = [];
  const results = entries.map((entry) => putEntry(scope, entry, under));
  await Promise.all(under);
  return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results };
}

function putEntry(scope: Scope, entry: Entry, under: Promise<void>[]): EntryResult {
  const { Source: source, DetailType: detailType, Detail, Resources: resources, Time: time } = entry;
  try {
    if (!source) throw missing('Source');
    if (!detailType) throw missing('DetailType');
    if (!Detail) throw missing('Detail');
    if (source.startsWith('aws.')) {
      throw new AwsError('NotAuthorizedForSourceException', 'Not authorized for the source.');
    }
    demandBus(scope, entry.EventBusName);
    const { id, delivered } = putEvent(scope, { source, detailType, detail: readDetail(Detail), resources, time });
    under.push(delivered);
    return { EventId: id };
  } catch (fault) {
    if (!(fault instanceof AwsError)) throw fault;
    return { ErrorCode: fault.code, ErrorMessage: fault.message };
  }
}

function readDetail(text: string): object {
  const malformed = new AwsError('MalformedDetail', 'Detail is malformed.');
  let detail: unknown;
  try {
    detail = JSON.parse(text);
  } catch {
    throw malformed;
  }
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail)) throw malformed;
  return detail;
}

function missing(name: string): AwsError {
  return new AwsError('InvalidArgument', `Parameter ${name} is not valid. Reason: ${name} is a required argument.`);
}

function sizeOf({ Time, Source = '', DetailType = '', Detail = '', Resources = [] }: Entry): number {
  const texts = [Source, DetailType, Detail, ...Resources];
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), Time === undefined ? 0 : 14);
}
