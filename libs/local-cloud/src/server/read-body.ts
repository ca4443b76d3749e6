import type { IncomingMessage } from 'node:http';
import { gunzip } from 'node:zlib';
import { promisify } from 'node:util';
import { decodeAwsChunks } from './aws-chunked.ts';

/** The body is longer than its service takes. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

const unzip = promisify(gunzip);

/** Reads a body to its end and undoes its encodings. @throws BodyTooLarge; Error when an encoding is broken */
export async function readBody(
  incoming: IncomingMessage,
  headers: Readonly<Record<string, string>>,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return decode(Buffer.concat(chunks, length), headers, maxBytes);
}

async function decode(bytes: Buffer, headers: Readonly<Record<string, string>>, maxBytes: number): Promise<Uint8Array> {
  const chunked = headers['x-amz-content-sha256']?.startsWith('STREAMING-') === true;
  const plain = chunked ? decodeAwsChunks(bytes) : bytes;
  const encodings = (headers['content-encoding'] ?? '').split(',').map((name) => name.trim());
  if (!encodings.includes('gzip') || isForS3(headers)) return plain;
  try {
    return await unzip(plain, { maxOutputLength: maxBytes });
  } catch (fault) {
    throw (fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? new BodyTooLarge() : fault;
  }
}

/** An object that is stored zipped keeps its bytes: there the encoding belongs to the object. */
function isForS3(headers: Readonly<Record<string, string>>): boolean {
  return headers['authorization']?.includes('/s3/aws4_request') === true;
}
