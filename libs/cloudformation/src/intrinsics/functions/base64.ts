import { isScalar } from '../../json.ts';
import { templateError } from '../../stack-error.ts';
import { mayBeText } from '../arguments.ts';
import { strict, userGuide, type Intrinsic } from '../intrinsic.ts';

export const base64: Intrinsic = {
  name: 'Fn::Base64',
  summary: 'the Base64 form of a text in UTF-8',
  page: userGuide('intrinsic-function-reference-base64'),
  places: ['value'],
  check: (argument, path) => {
    if (!mayBeText(argument)) throw templateError('every Fn::Base64 object must have a String-typed value.', path);
  },
  evaluate: strict((argument, path) => {
    if (!isScalar(argument)) throw templateError('every Fn::Base64 object must have a String-typed value.', path);
    return encodeBase64(new TextEncoder().encode(String(argument)));
  }),
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first, second, third] = [bytes[at]!, bytes[at + 1], bytes[at + 2]];
    text += alphabet[first >> 2];
    text += alphabet[((first & 3) << 4) | ((second ?? 0) >> 4)];
    text += second === undefined ? '=' : alphabet[((second & 15) << 2) | ((third ?? 0) >> 6)];
    text += third === undefined ? '=' : alphabet[third & 63];
  }
  return text;
}
