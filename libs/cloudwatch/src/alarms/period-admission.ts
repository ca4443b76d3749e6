import { invalid } from './alarm-fault.ts';

/**
 * Refuses a period that alarms do not have, and an alarm that looks back too far: a day below a period of an hour, a week
 * from there on. The sentence for a week is AWS's, from public logs; the one for a day and the one for the period are known
 * from the code of another emulator only. AWS said `Period must be 10, 30 or a multiple of 60` in 2020, before it took 20.
 * @see https://github.com/awsdocs/aws-cloudformation-user-guide/pull/777
 */
export function requirePeriod(periodSeconds: number, evaluationPeriods: number): void {
  if (!isAlarmPeriod(periodSeconds)) invalid('Period must be 10, 20, 30 or a multiple of 60');
  const total = periodSeconds * evaluationPeriods;
  if (periodSeconds < 3600 && total > 86_400)
    invalid('Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400) for alarms using period < 3600'); // prettier-ignore
  if (total > 604_800)
    invalid('Metrics cannot be checked across more than a week (EvaluationPeriods * Period must be <= 604800) for alarms using period >= 3600'); // prettier-ignore
}

function isAlarmPeriod(seconds: number): boolean {
  if (!Number.isInteger(seconds) || seconds <= 0) return false;
  return seconds === 10 || seconds === 20 || seconds === 30 || seconds % 60 === 0;
}
