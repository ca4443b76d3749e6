import { answer, type Answer } from './answer.ts';
import type { Log } from './log.ts';
import type { Marks, Trace } from './trace.ts';

/** What a handler works with; tests bring their own. */
export interface HandlingProps {
  readonly log: Log;
  readonly trace: Trace;
  /** Returns a number from 0 up to, but not including, 1. */
  readonly random: () => number;
  /** Returns the moment in milliseconds. */
  readonly now: () => number;
  /** Share of the runs that fail on purpose, from 0 to 1. */
  readonly errorRate: number;
}

/** One kind of request: how it is read, what is told of it, and when it is refused. */
export interface Work<Request> {
  /** Name of the subsegment around the handler. */
  readonly subsegment: string;
  /** What is processed, as messages begin with it: `Payment`. */
  readonly subject: string;
  /** @throws Error saying what is wrong with the event */
  readonly read: (event: unknown) => Request;
  /** What the trace keeps of a request. */
  readonly metadata: (request: Request) => Readonly<Record<string, unknown>>;
  /** What the log tells of a request; never what was paid or bought. */
  readonly identity: (request: Request) => Readonly<Record<string, unknown>>;
  /** Returns in words why a request is refused. */
  readonly refusal: (request: Request) => string | undefined;
  /** Words of the failure on purpose. */
  readonly simulatedError: string;
  /** What the answer tells of a request that was processed. */
  readonly result: (request: Request) => Readonly<Record<string, unknown>>;
}

/**
 * Returns the handler of one kind of work. It logs each run with its duration, and answers 500 where another would throw: the ERROR line
 * in the log is what the alarm counts, because `AWS/Lambda Errors` does not move.
 */
export function handle<Request>(work: Work<Request>, { log, trace, random, now, errorRate }: HandlingProps) {
  return (event: unknown): Promise<Answer> =>
    trace(work.subsegment, (marks) => {
      const started = now();
      const elapsed = () => Math.round((now() - started) * 100) / 100;
      try {
        const request = accepted(work, event, { log, marks });
        if (random() < errorRate) throw new Error(work.simulatedError);
        const duration_ms = elapsed();
        log.info(`${work.subject} processed`, { duration_ms });
        const message = `${work.subject} processed successfully`;
        return answer(200, { message, ...work.result(request), duration_ms });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        log.error(`${work.subject} processing failed: ${reason}`, { duration_ms: elapsed() });
        marks.annotate('error', reason);
        return answer(500, { message: `${work.subject} processing failed`, error: reason });
      }
    });
}

/** Reads a request and tells of it. @throws Error saying why it is refused */
function accepted<Request>(work: Work<Request>, event: unknown, { log, marks }: { log: Log; marks: Marks }): Request {
  const request = work.read(event);
  log.info(`${work.subject} received`, work.identity(request));
  for (const [key, value] of Object.entries(work.metadata(request))) marks.note(key, value);
  const refusal = work.refusal(request);
  if (refusal !== undefined) throw new Error(refusal);
  return request;
}
