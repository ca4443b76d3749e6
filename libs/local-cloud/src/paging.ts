/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** What to hand in for the next page; undefined when there is none. */
  readonly nextToken: string | undefined;
}

/** Which page is wanted. */
export interface PageQuery {
  readonly token: string | undefined;
  readonly size: number;
}

/** Cuts a page out of a list; undefined when the token is none of ours. The token is opaque to clients. */
export function pageOf<Item>(items: readonly Item[], { token, size }: PageQuery): Page<Item> | undefined {
  const start = token === undefined ? 0 : readToken(token);
  if (start === undefined) return undefined;
  const end = start + size;
  return { items: items.slice(start, end), nextToken: end < items.length ? writeToken(end) : undefined };
}

function writeToken(start: number): string {
  return Buffer.from(`page:${start}`).toString('base64url');
}

function readToken(token: string): number | undefined {
  const start = /^page:(\d{1,9})$/.exec(Buffer.from(token, 'base64url').toString('latin1'))?.[1];
  return start === undefined ? undefined : Number(start);
}
