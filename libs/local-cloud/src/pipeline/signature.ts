import { AwsError } from '../aws-error.ts';
import type { WireRequest } from '../wire/message.ts';

/** What a signature says about a call. The signature itself is not checked: there is no secret to check it against. */
export interface Signature {
  readonly accessKeyId: string;
  /** The name in the credential scope: `monitoring` for CloudWatch. */
  readonly service: string;
  /** Undefined for SigV4A, which signs for several regions. */
  readonly region: string | undefined;
}

/**
 * Reads the shape of a request's signature, from its header or its URL; undefined when it has none.
 *
 * @throws AwsError IncompleteSignature when it is malformed
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
 */
export function readSignature(request: WireRequest): Signature | undefined {
  const header = request.headers['authorization'];
  if (header !== undefined) return fromHeader(header);
  const credential = request.query.get('X-Amz-Credential');
  return credential === null ? undefined : fromCredential(credential);
}

function fromHeader(header: string): Signature {
  const space = header.indexOf(' ');
  const algorithm = space < 0 ? header : header.slice(0, space);
  if (algorithm !== 'AWS4-HMAC-SHA256' && algorithm !== 'AWS4-ECDSA-P256-SHA256') {
    throw incomplete(`Unsupported AWS 'algorithm': '${algorithm}'.`);
  }
  const parts = new Map(
    header
      .slice(space + 1)
      .split(',')
      .map((part) => part.trim().split('=', 2) as [string, string]),
  );
  const missing = ['Credential', 'Signature', 'SignedHeaders'].filter((name) => !parts.get(name));
  if (missing.length > 0) {
    const sentences = missing.map((name) => `Authorization header requires '${name}' parameter.`);
    throw incomplete(`${sentences.join(' ')} Authorization=${algorithm}`);
  }
  return fromCredential(parts.get('Credential')!);
}

/** `<key>/<date>/<region>/<service>/aws4_request`; SigV4A leaves the region out. */
function fromCredential(credential: string): Signature {
  const parts = credential.split('/');
  const [terminator, service, third] = parts.reverse();
  if (terminator !== 'aws4_request' || !service || third === undefined || parts.length < 4) {
    throw incomplete(
      `Credential must have at least 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential}'`,
    );
  }
  const regional = parts.length >= 5;
  return {
    service,
    region: regional ? third : undefined,
    accessKeyId: parts
      .slice(regional ? 4 : 3)
      .reverse()
      .join('/'),
  };
}

function incomplete(message: string): AwsError {
  return new AwsError('IncompleteSignature', message, { status: 403 });
}
