/**
 * Makes the token that stands for the rest of an answer: how far it got, and a mark of the request, so that a token is refused
 * when it comes back with another request.
 */
export function makeToken(offset: number, request: unknown): string {
  return `${offset.toString(36)}-${markOf(request)}`;
}

/** Reads how far the answer had got; undefined when the token was not made for this request. */
export function readToken(token: string, request: unknown): number | undefined {
  const [offset = '', mark, ...rest] = token.split('-');
  const number = Number.parseInt(offset, 36);
  const genuine = rest.length === 0 && mark === markOf(request) && number.toString(36) === offset;
  return genuine ? number : undefined;
}

/** FNV-1a over the request's JSON. */
function markOf(request: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(request)) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(36);
}
