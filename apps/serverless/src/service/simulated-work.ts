/** Where chance and time come from. */
export interface SimulatedWorkProps {
  /** Returns a number from 0 up to, but not including, 1. */
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Share of the requests that fail, from 0 to 1. */
  readonly errorRate: number;
}

const fastest = 100;
const slowest = 500;

/**
 * Stands in for the real work of a service: it takes 100 to 500 ms, and fails now and then.
 * @throws Error in the given share of all cases
 */
export async function simulatedWork({ random, sleep, errorRate }: SimulatedWorkProps): Promise<void> {
  await sleep(fastest + random() * (slowest - fastest));
  if (random() < errorRate) throw new Error('Simulated processing error');
}
