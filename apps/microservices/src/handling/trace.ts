import type { Tracer } from '@aws-lambda-powertools/tracer';

/** What a piece of work leaves on its subsegment. */
export interface Marks {
  /** Keeps a value with the trace, which nobody can search for. */
  note(key: string, value: unknown): void;
  /** Keeps a value that traces can be searched by. */
  annotate(key: string, value: string): void;
}

/** Runs a piece of work inside a subsegment of this name. */
export type Trace = <Result>(name: string, work: (marks: Marks) => Result) => Promise<Result>;

/** Returns a trace on X-Ray. Where there is no trace to be part of, the work runs all the same. */
export function xrayTrace(tracer: Tracer): Trace {
  return async (name, work) => {
    const parent = tracer.getRootXrayTraceId() === undefined ? undefined : tracer.getSegment();
    if (parent === undefined) return work(untraced);
    const subsegment = parent.addNewSubsegment(name);
    tracer.setSegment(subsegment);
    try {
      return await work({
        note: (key, value) => tracer.putMetadata(key, value),
        annotate: (key, value) => tracer.putAnnotation(key, value),
      });
    } finally {
      subsegment.close();
      tracer.setSegment(parent);
    }
  };
}

const untraced: Marks = { note: () => undefined, annotate: () => undefined };
