import { evaluationIntervalSeconds, newestPeriodEnd } from '../schedule.ts';

/** The shape of an alarm's window. */
export interface ScheduleInput {
  readonly period: number;
  readonly evaluationPeriods: number;
}

/** Says how often an alarm is evaluated and, where it is not the last minute, up to when it uses data. */
export function evaluationSchedule({ period, evaluationPeriods }: ScheduleInput) {
  const evaluateEverySeconds = evaluationIntervalSeconds(period, evaluationPeriods);
  return { evaluateEverySeconds, ...(evaluateEverySeconds === 3600 && { dataUpTo: 'top of the hour' }) };
}

/** Lists where the last EvaluationPeriods periods start that an evaluation looks at. */
export function evaluationWindow({
  period,
  evaluationPeriods,
  evaluatedAt,
}: ScheduleInput & { readonly evaluatedAt: string }) {
  const end = newestPeriodEnd(Date.parse(evaluatedAt), evaluationIntervalSeconds(period, evaluationPeriods));
  const starts = Array.from(
    { length: evaluationPeriods },
    (_, index) => end - (evaluationPeriods - index) * period * 1000,
  );
  return { bucketStarts: starts.map((start) => new Date(start).toISOString().replace('.000Z', 'Z')) };
}
