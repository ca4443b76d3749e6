/** A request as it came over HTTP. */
export interface WireRequest {
  readonly method: string;
  /** The path as sent, still encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** An answer as it goes over HTTP. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The body as text. @throws TypeError when it is no UTF-8 */
export function bodyText(request: WireRequest): string {
  return decoder.decode(request.body);
}
