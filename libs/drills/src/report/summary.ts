import { firings } from '../expectations/alarm-record.ts';
import type { DrillResult } from '../runner/run-drill.ts';

/** A drill in one line. */
export interface DrillSummary {
  readonly name: string;
  readonly passed: boolean;
  /** The first alarm that went off, and others of the same minute. */
  readonly firstAlarm?: string;
  /** Minutes from the cause to that alarm. */
  readonly minutesToDetect?: number;
  /** Minutes from the cause to the first message that arrived. */
  readonly minutesToPage?: number;
  /** How many messages arrived. */
  readonly pages: number;
  /** How many alarms did not go off. */
  readonly quiet: number;
}

/** Sums a drill up. */
export function summarize({ drill, passed, performance }: DrillResult): DrillSummary {
  if (performance === undefined) return { name: drill.name, passed, pages: 0, quiet: 0 };
  const { alarms, cause, deliveries } = performance;
  const first = [...alarms.values()]
    .flatMap((record) => firings(record).map(({ at }) => ({ at, name: record.name })))
    .filter(({ at }) => at >= cause)
    .sort((left, right) => left.at - right.at)[0];
  const arrived = deliveries.filter(({ at, undelivered }) => undelivered === undefined && at >= cause);
  const minutes = (at: number): number => Math.round((at - cause) / 6000) / 10;
  return {
    name: drill.name,
    passed,
    ...(first && { firstAlarm: first.name, minutesToDetect: minutes(first.at) }),
    ...(arrived[0] && { minutesToPage: minutes(arrived[0].at) }),
    pages: arrived.length,
    quiet: [...alarms.values()].filter((record) => firings(record).length === 0).length,
  };
}
