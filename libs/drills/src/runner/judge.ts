import type { Expectation } from '../expectations/expectation.ts';
import type { Performance } from './performance.ts';

/** What became of one expectation. */
export interface Outcome {
  readonly sentence: string;
  readonly alarm?: string;
  readonly claims?: Expectation['claims'];
  /** What is so instead; absent when it is as expected. */
  readonly instead?: string;
}

/** Holds what was expected against what was played. */
export function judge(expectations: readonly Expectation[], performance: Performance): Outcome[] {
  return expectations.map((expectation) => {
    const { sentence, alarm, claims } = expectation;
    const instead = judged(expectation, performance);
    return {
      sentence,
      ...(alarm === undefined ? {} : { alarm }),
      ...(claims === undefined ? {} : { claims }),
      ...(instead === undefined ? {} : { instead }),
    };
  });
}

/** An expectation about something that is not there is not met. */
function judged(expectation: Expectation, performance: Performance): string | undefined {
  try {
    return expectation.judge(performance);
  } catch (fault) {
    return (fault as Error).message;
  }
}
