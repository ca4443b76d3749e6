import type { AwsError } from '../aws-error.ts';
import type { Operation } from '../operation.ts';
import type { Service } from '../service.ts';
import type { WireRequest, WireResponse } from './message.ts';

/** What a codec knows about the call it reads or answers. */
export interface Call {
  readonly service: Service;
  readonly requestId: string;
}

/** One protocol: turns a request into (operation, input), and a result or an error back. */
export interface Codec {
  /** What the request calls; undefined when it names nothing. */
  operationName(request: WireRequest, service: Service): string | undefined;
  /** The input by our declaration. @throws AwsError in AWS's words when the body is malformed */
  read(request: WireRequest, operation: Operation, call: Call): Readonly<Record<string, unknown>>;
  write(output: Readonly<Record<string, unknown>>, operation: Operation, call: Call): WireResponse;
  fail(error: AwsError, call: Call): WireResponse;
}
