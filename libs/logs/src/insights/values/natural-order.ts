import { toNumber, toText } from './value.ts';
import type { Value } from './value.ts';

/**
 * Orders two values as `sort` does: text before numbers, numbers by size, text chunk by chunk, runs of digits by length
 * first. A field that is missing comes after everything, which AWS leaves open.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Sort.html
 */
export function naturalOrder(left: Value, right: Value): number {
  const leftText = toText(left);
  const rightText = toText(right);
  if (leftText === undefined || rightText === undefined)
    return Number(leftText === undefined) - Number(rightText === undefined);
  const leftNumber = toNumber(left);
  const rightNumber = toNumber(right);
  if (leftNumber !== undefined && rightNumber !== undefined) {
    return leftNumber - rightNumber || byUnicode(leftText, rightText);
  }
  if (leftNumber !== undefined || rightNumber !== undefined) return leftNumber === undefined ? -1 : 1;
  return byChunks(leftText, rightText);
}

function byChunks(left: string, right: string): number {
  const leftChunks = chunks(left);
  const rightChunks = chunks(right);
  for (let index = 0; index < leftChunks.length && index < rightChunks.length; index += 1) {
    const difference = byChunk(leftChunks[index]!, rightChunks[index]!);
    if (difference !== 0) return difference;
  }
  return leftChunks.length - rightChunks.length;
}

function chunks(text: string): readonly string[] {
  return text.match(/\d+|\D+/g) ?? [];
}

function byChunk(left: string, right: string): number {
  const numeric = isDigit(left) && isDigit(right);
  return (numeric && left.length - right.length) || byUnicode(left, right);
}

function isDigit(chunk: string): boolean {
  const code = chunk.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

function byUnicode(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
