import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalCloud } from '@shopwatch/local-cloud';
import { zipSync } from 'fflate';
import { restCall } from '../world/aws-call.ts';
import type { Place } from '../world/place.ts';
import type { AssembledStack, FileAsset } from './assembly.ts';

/**
 * Uploads what the template of a stack mentions: templates of nested stacks as they are. Where no code is run, an archive that holds one
 * short file stands for it.
 */
export async function publishAssets(
  cloud: LocalCloud,
  place: Place,
  stack: AssembledStack,
  code: boolean,
): Promise<void> {
  const text = JSON.stringify(stack.template);
  for (const asset of stack.assets.filter(({ key }) => text.includes(key))) {
    const bucket = inPlace(asset.bucket, place);
    await put(cloud, place, { path: `/${bucket}`, body: bucketSettings(place) });
    await put(cloud, place, { path: `/${bucket}/${inPlace(asset.key, place)}`, body: contentOf(asset, code) });
  }
}

function contentOf({ path, packaging }: FileAsset, code: boolean): Uint8Array {
  if (packaging === 'file') return readFileSync(path);
  return zipSync(code ? filesOf(path) : { 'index.js': new TextEncoder().encode('// not run') }, { level: 0 });
}

function filesOf(folder: string): Record<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name))]));
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
  place: Place,
  { path, body }: { readonly path: string; readonly body: Uint8Array },
): Promise<void> {
  const headers = { 'content-length': String(body.length) };
  const { status, text } = await restCall(cloud, place, 's3', { method: 'PUT', path, headers, body });
  if (status >= 400 && !text.includes('BucketAlreadyOwnedByYou')) throw new Error(`cannot upload ${path}: ${text}`);
}
