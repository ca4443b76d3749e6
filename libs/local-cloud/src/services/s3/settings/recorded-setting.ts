import type { AwsError } from '../../../aws-error.ts';
import { operation, type Operation } from '../../../operation.ts';
import { required, string, travelling } from '../../../shapes/declare.ts';
import type { Shape } from '../../../shapes/shape.ts';
import { bucketFor, bucketInput } from '../buckets/bucket-input.ts';

/** A setting of a bucket that is kept as it was put, and given back. */
export interface RecordedSetting {
  /** The name under which the bucket keeps it. */
  readonly key: string;
  /** The query key that names it: `encryption`. */
  readonly query: string;
  /** The operations' names; a setting that AWS never deletes has no last one. */
  readonly operations: { readonly get: string; readonly put: string; readonly delete?: string };
  /** The member that holds it. */
  readonly member: string;
  /** Its declaration, and its element's name where that is not the member's. */
  readonly shape: Shape;
  /** Whether the answer to `get` holds the setting as its only element rather than its members. */
  readonly payload: boolean;
  /** Headers that are kept with it. */
  readonly headers?: Readonly<Record<string, Shape>>;
  /** The error when it was never put; undefined: the answer is empty. */
  missing?(bucket: string): AwsError;
  /** @throws AwsError when a value makes no sense */
  check?(value: unknown): void;
}

/** Makes the operations of a setting. */
export function recordedSetting(setting: RecordedSetting): readonly Operation[] {
  const remove = setting.operations.delete;
  return [getter(setting), putter(setting), ...(remove === undefined ? [] : [remover(setting, remove)])];
}

function getter(setting: RecordedSetting): Operation {
  const { shape, member, headers = {} } = setting;
  const fields = shape.kind === 'structure' ? shape.fields : {};
  return operation({
    name: setting.operations.get,
    http: { method: 'GET', path: `/{Bucket}?${setting.query}`, root: shape.traits.wire ?? member },
    input: bucketInput,
    output: setting.payload ? { [member]: travelling(shape, { payload: true }) } : { ...fields, ...headers },
    run(input, context) {
      const bucket = bucketFor(context, input);
      const value = bucket.settings.get(setting.key);
      if (value === undefined && setting.missing !== undefined) throw setting.missing(bucket.name);
      return setting.payload ? { [member]: value } : { ...((value as object | undefined) ?? {}) };
    },
  });
}

function putter(setting: RecordedSetting): Operation {
  const { shape, member, headers = {} } = setting;
  return operation({
    name: setting.operations.put,
    http: { method: 'PUT', path: `/{Bucket}?${setting.query}` },
    input: {
      ...bucketInput,
      ...headers,
      ChecksumAlgorithm: string({ header: 'x-amz-sdk-checksum-algorithm' }),
      [member]: required(travelling(shape, { payload: true })),
    },
    output: headers,
    run(input: Readonly<Record<string, unknown>>, context) {
      const bucket = bucketFor(context, input as { Bucket: string });
      const kept = Object.fromEntries(Object.keys(headers).map((name) => [name, input[name]]));
      setting.check?.(input[member]);
      const value = Object.keys(headers).length === 0 ? input[member] : { ...(input[member] as object), ...kept };
      bucket.settings.set(setting.key, value);
      return kept;
    },
  });
}

function remover(setting: RecordedSetting, name: string): Operation {
  return operation({
    name,
    http: { method: 'DELETE', path: `/{Bucket}?${setting.query}`, status: 204 },
    input: bucketInput,
    run(input, context) {
      bucketFor(context, input).settings.delete(setting.key);
    },
  });
}
