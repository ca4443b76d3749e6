import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { clearSignal, setSignal } from '../../../signals/signals.ts';
import { testCloud } from '../../../testing/test-cloud.ts';

const cloud = testCloud();
const Bucket = 'shop-audit';
const s3 = () => cloud.client(S3Client, { forcePathStyle: true } as object);
const put = (Key: string) => s3().send(new PutObjectCommand({ Bucket, Key, Body: Key }));
const scope = () => cloud.local.scope({ region: 'eu-west-1' });

it('takes no object while it refuses writes, and gives what it has', async () => {
  await s3().send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }));
  await put('a');
  const subject = { resourceType: 'AWS::S3::Bucket', id: Bucket };
  setSignal(scope(), subject, 'refuses-writes');
  await expect(put('b')).rejects.toMatchObject({ name: 'AccessDenied', $metadata: { httpStatusCode: 403 } });
  const { Body } = await s3().send(new GetObjectCommand({ Bucket, Key: 'a' }));
  expect(await Body!.transformToString()).toBe('a');
  clearSignal(scope(), subject);
  await put('b');
});
