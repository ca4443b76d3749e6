import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { subjectOf } from '../../../signals/conditions.ts';
import { signalModel } from '../../../signals/signal-model.ts';
import { conditionNamed } from '../../../signals/steer.ts';
import { type Bucket, bucketsOf } from '../buckets/bucket.ts';

const TYPE = 'AWS::S3::Bucket';

/** Refuses whatever would be written into a bucket that somebody closed to writers. @throws AwsError AccessDenied */
export function refuseWrites(scope: Scope, { name, region }: Bucket): void {
  const subject = subjectOf(scope.in({ region }), TYPE, name);
  if (conditionNamed(subject, 'refuses-writes') === undefined) return;
  throw new AwsError('AccessDenied', 'Access Denied', { status: 403 });
}

/** Buckets publish nothing by themselves here; what they are put through shows in what their writers are told. */
export const bucketSignals = signalModel({
  resourceType: TYPE,
  conditions: { 'refuses-writes': 'every object that somebody wants to store is refused, as by a policy' },
  subjects: (scope) =>
    [...bucketsOf(scope).values()].filter(({ region }) => region === scope.region).map(({ name }) => name),
  samples: () => [],
});
