import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { TestCloud } from '../../testing/test-cloud.ts';

/** Puts a template where TemplateURL finds it, and gives the URL. */
export async function shelve(cloud: TestCloud, Key: string, Body: string): Promise<string> {
  const s3 = cloud.client(S3Client, { forcePathStyle: true } as object);
  const Bucket = 'templates';
  const CreateBucketConfiguration = { LocationConstraint: 'eu-west-1' } as const;
  await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration })).catch((fault: Error) => {
    if (fault.name !== 'BucketAlreadyOwnedByYou') throw fault;
  });
  await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  return `https://s3.eu-west-1.amazonaws.com/${Bucket}/${Key}`;
}
