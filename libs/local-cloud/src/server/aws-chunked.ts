/**
 * Undoes the chunks in which S3's clients stream a body: `<hex length>[;chunk-signature=…]`, the bytes, at the end trailers, which
 * fall away.
 *
 * @throws Error when a chunk is not as long as it says
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
export function decodeAwsChunks(bytes: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; ;) {
    const end = bytes.indexOf('\r\n', at);
    if (end < 0) throw new Error('unexpected end in chunk, expected its length');
    const length = lengthOf(bytes.toString('latin1', at, end));
    if (length === 0) return Buffer.concat(chunks);
    const start = end + 2;
    if (start + length + 2 > bytes.length) throw new Error('unexpected end in chunk, expected more bytes');
    chunks.push(bytes.subarray(start, start + length));
    at = start + length + 2;
  }
}

function lengthOf(header: string): number {
  const hex = header.split(';')[0]!.trim();
  if (!/^[0-9a-fA-F]{1,8}$/.test(hex)) throw new Error('unexpected text in chunk, expected its length');
  return parseInt(hex, 16);
}
