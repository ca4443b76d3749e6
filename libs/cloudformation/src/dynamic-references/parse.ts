/** One `{{resolve:…}}` in a text. */
export type DynamicReference =
  | { readonly service: 'ssm' | 'ssm-secure'; readonly name: string; readonly version: number | undefined }
  | {
      readonly service: 'secretsmanager';
      /** Name or ARN. */
      readonly secretId: string;
      readonly jsonKey: string | undefined;
      readonly versionStage: string | undefined;
      readonly versionId: string | undefined;
    };

/** A piece of a text that may hold dynamic references. */
export type DynamicPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reference'; readonly source: string; readonly reference: DynamicReference | undefined };

const open = '{{resolve:';
const close = '}}';

/**
 * Cuts a text at its dynamic references; one that CloudFormation would not understand comes with `reference` undefined.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
export function parseDynamicText(text: string): readonly DynamicPart[] {
  const parts: DynamicPart[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf(open, at);
    const end = start < 0 ? -1 : text.indexOf(close, start);
    if (end < 0) break;
    if (start > at) parts.push({ kind: 'text', text: text.slice(at, start) });
    const source = text.slice(start, end + close.length);
    parts.push({ kind: 'reference', source, reference: parseReference(text.slice(start + open.length, end)) });
    at = end + close.length;
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) });
  return parts;
}

/** Writes the parts as they were. */
export function printDynamicText(parts: readonly DynamicPart[]): string {
  return parts.map((part) => (part.kind === 'text' ? part.text : part.source)).join('');
}

function parseReference(inside: string): DynamicReference | undefined {
  const [service, ...segments] = inside.split(':');
  if (service === 'ssm' || service === 'ssm-secure') return parseStore(service, segments);
  return service === 'secretsmanager' ? parseSecret(segments) : undefined;
}

function parseStore(service: 'ssm' | 'ssm-secure', segments: readonly string[]): DynamicReference | undefined {
  const last = segments.at(-1);
  const versioned = segments.length > 1 && last !== undefined && /^\d+$/.test(last);
  const name = (versioned ? segments.slice(0, -1) : segments).join(':');
  return name === '' ? undefined : { service, name, version: versioned ? Number(last) : undefined };
}

/** An ARN brings colons of its own: `arn:aws:secretsmanager:region:account:secret:name`. */
const arnSegments = 7;

function parseSecret(segments: readonly string[]): DynamicReference | undefined {
  const width = segments[0] === 'arn' ? arnSegments : 1;
  const secretId = segments.slice(0, width).join(':');
  const [secretString, jsonKey, versionStage, versionId, ...rest] = segments.slice(width);
  const understood = (secretString ?? 'SecretString') === 'SecretString' || secretString === '';
  if (secretId === '' || !understood || rest.length > 0 || (versionStage && versionId)) return undefined;
  return {
    service: 'secretsmanager',
    secretId,
    jsonKey: jsonKey || undefined,
    versionStage: versionStage || undefined,
    versionId: versionId || undefined,
  };
}
