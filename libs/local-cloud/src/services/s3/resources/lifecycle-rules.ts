import { integer, list, oneOf, required, string, structure } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';

const storageClass = required(
  oneOf('DEEP_ARCHIVE', 'GLACIER', 'GLACIER_IR', 'INTELLIGENT_TIERING', 'ONEZONE_IA', 'STANDARD_IA'),
);

const rule = {
  Id: string({ max: 255 }),
  Status: required(oneOf('Enabled', 'Disabled')),
  Prefix: string(),
  ExpirationInDays: integer({ min: 1 }),
  Transitions: list(structure({ StorageClass: storageClass, TransitionInDays: integer({ required: true, min: 0 }) })),
  NoncurrentVersionTransitions: list(
    structure({
      StorageClass: storageClass,
      TransitionInDays: integer({ required: true, min: 1 }),
      NewerNoncurrentVersions: integer(),
    }),
  ),
  NoncurrentVersionExpiration: structure({ NoncurrentDays: integer(), NewerNoncurrentVersions: integer() }),
  AbortIncompleteMultipartUpload: structure({ DaysAfterInitiation: integer({ required: true }) }),
};

/** The rules of a bucket's lifecycle as a template has them. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html */
export const lifecycleRules = list(structure(rule), { required: true });

/** Returns a rule of a template as the operations of S3 keep it. */
export function keptRule({
  Id,
  Prefix = '',
  ExpirationInDays,
  Transitions,
  NoncurrentVersionTransitions,
  ...rest
}: StructureOf<typeof rule>): object {
  return {
    ID: Id,
    Filter: { Prefix },
    ...(ExpirationInDays !== undefined && { Expiration: { Days: ExpirationInDays } }),
    ...(Transitions && {
      Transitions: Transitions.map(({ TransitionInDays, StorageClass }) => ({ Days: TransitionInDays, StorageClass })),
    }),
    ...(NoncurrentVersionTransitions && {
      NoncurrentVersionTransitions: NoncurrentVersionTransitions.map(({ TransitionInDays, ...transition }) => ({
        NoncurrentDays: TransitionInDays,
        ...transition,
      })),
    }),
    ...rest,
  };
}
