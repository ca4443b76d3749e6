import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WireRequest, WireResponse } from '../wire/message.ts';
import { BodyTooLarge, readBody } from './read-body.ts';
import { refusal } from './same-host.ts';

/** What stands behind the port. */
export interface Handler {
  answer(request: WireRequest): Promise<WireResponse>;
  /** The largest body that it takes for a request with these headers, in bytes. */
  maxBodyBytes(headers: Readonly<Record<string, string>>): number;
  /** The answer to a larger one. */
  tooLarge(headers: Readonly<Record<string, string>>): WireResponse;
}

/** The door: one port on 127.0.0.1 that only this machine's own programs get an answer from. */
export class HttpServer {
  private readonly handler: Handler;
  private readonly server: Server;

  constructor(handler: Handler) {
    this.handler = handler;
    this.server = createServer((request, response) => void this.serve(request, response));
    this.server.keepAliveTimeout = 60_000;
  }

  /** Opens the port (0: any free one) and gives its number. @throws Error EADDRINUSE when somebody else has it */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', () => resolve((this.server.address() as AddressInfo).port));
    });
  }

  /** Closes the port and all connections. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const headers = plainHeaders(incoming);
    const port = (this.server.address() as AddressInfo | null)?.port ?? 0;
    const response = refusal(headers, port) ?? (await this.handle(incoming, headers));
    if (outgoing.destroyed) return;
    outgoing.writeHead(response.status, {
      'content-length': Buffer.byteLength(response.body),
      ...lowerCased(response),
    });
    outgoing.end(incoming.method === 'HEAD' ? undefined : response.body);
  }

  private async handle(incoming: IncomingMessage, headers: Readonly<Record<string, string>>): Promise<WireResponse> {
    try {
      const body = await readBody(incoming, headers, this.handler.maxBodyBytes(headers));
      return await this.handler.answer(wireRequest(incoming, headers, body));
    } catch (fault) {
      if (fault instanceof BodyTooLarge) return { ...this.handler.tooLarge(headers), headers: { connection: 'close' } };
      return { status: 400, headers: { connection: 'close' }, body: '' };
    }
  }
}

function wireRequest(
  incoming: IncomingMessage,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
): WireRequest {
  const target = incoming.url ?? '/';
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const query = new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1));
  const bucket = /^([a-z0-9][a-z0-9.-]*)\.localhost(:|$)/.exec(headers['host'] ?? '')?.[1];
  return {
    method: incoming.method ?? 'GET',
    path: bucket === undefined ? path : `/${bucket}${path}`,
    query,
    headers,
    body,
  };
}

function lowerCased({ headers }: WireResponse): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function plainHeaders(incoming: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}
