/** How a sandbox begins: which handler to load, and what time it is in the cloud. */
export interface InitMessage {
  readonly kind: 'init';
  readonly handler: string;
  /** The major version of Node that the function asked for. */
  readonly nodeMajor: number;
  /** Marks the end of what a run wrote; the function never sees it. */
  readonly token: string;
  readonly time: SandboxTime;
  /** Whether the function's own segments are taken. */
  readonly traced: boolean;
}

/** What the function's own clock shows: the cloud's time when it was told, and whether that time passes. */
export interface SandboxTime {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Cloud seconds per real second; 0 is a clock that stands still. */
  readonly speed: number;
}

/** One run. */
export interface RunMessage {
  readonly kind: 'run';
  readonly requestId: string;
  /** JSON. */
  readonly payload: string;
  readonly timeoutMs: number;
  readonly functionArn: string;
  readonly time: SandboxTime;
  /** What the function finds in `_X_AMZN_TRACE_ID`. @default nothing */
  readonly traceHeader?: string;
}

/** What the cloud tells a sandbox. */
export type ToSandbox = InitMessage | RunMessage;

/** What a sandbox tells the cloud; `rss` is the most memory it ever took, in KiB. */
export type FromSandbox =
  | { readonly kind: 'ready'; readonly initMs: number }
  | { readonly kind: 'returned'; readonly requestId: string; readonly payload: string; readonly rss: number }
  | { readonly kind: 'failed'; readonly requestId: string; readonly payload: string; readonly rss: number };

/** Reads what came from a sandbox; undefined for what only a function could have sent. */
export function readMessage(message: unknown): FromSandbox | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { kind, initMs, payload, requestId, rss } = message as Record<string, unknown>;
  if (kind === 'ready' && typeof initMs === 'number') return { kind, initMs };
  if (kind !== 'returned' && kind !== 'failed') return undefined;
  if (typeof payload !== 'string' || typeof requestId !== 'string' || typeof rss !== 'number') return undefined;
  return { kind, requestId, payload, rss };
}

/** Reads the document of a segment that the function sent to the X-Ray daemon; undefined for everything else. */
export function readSegment(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { kind, document } = message as Record<string, unknown>;
  return kind === 'segment' && typeof document === 'string' ? document : undefined;
}
