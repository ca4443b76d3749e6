import { readFileSync } from 'node:fs';
import type { LocalCloud } from '@shopwatch/local-cloud';
import { zipSync } from 'fflate';
import { signature } from '../world/aws-call.ts';
import type { Place } from '../world/place.ts';
import type { AssembledStack, FileAsset } from './assembly.ts';

/**
 * Uploads what the template of a stack mentions: templates of nested stacks as they are. Code is never run in a drill, so an archive
 * that holds one short file stands for it.
 */
export async function publishAssets(cloud: LocalCloud, place: Place, stack: AssembledStack): Promise<void> {
  const text = JSON.stringify(stack.template);
  for (const asset of stack.assets.filter(({ key }) => text.includes(key))) {
    const bucket = inPlace(asset.bucket, place);
    await put(cloud, place, { path: `/${bucket}`, body: bucketSettings(place) });
    await put(cloud, place, { path: `/${bucket}/${inPlace(asset.key, place)}`, body: contentOf(asset) });
  }
}

function contentOf({ path, packaging }: FileAsset): Uint8Array {
  return packaging === 'file' ? readFileSync(path) : zipSync({ 'index.js': new TextEncoder().encode('// not run') });
}

/** S3 wants to hear of every region but its first. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html */
function bucketSettings({ region }: Place): Uint8Array {
  const constraint = `<CreateBucketConfiguration><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`;
  return new TextEncoder().encode(region === 'us-east-1' ? '' : constraint);
}

/** CDK leaves account and region open where a stack may go anywhere. */
function inPlace(text: string, { account, region }: Place): string {
  return text
    .replaceAll('${AWS::AccountId}', account)
    .replaceAll('${AWS::Region}', region)
    .replaceAll('${AWS::Partition}', 'aws');
}

async function put(
  cloud: LocalCloud,
  { account, region }: Place,
  { path, body }: { readonly path: string; readonly body: Uint8Array },
): Promise<void> {
  const { status, body: answer } = await cloud.answer({
    method: 'PUT',
    path,
    query: new URLSearchParams(),
    headers: { authorization: signature(account, region, 's3'), 'content-length': String(body.length) },
    body,
  });
  if (status >= 400 && !String(answer).includes('BucketAlreadyOwnedByYou')) {
    throw new Error(`cannot upload ${path}: ${String(answer)}`);
  }
}
