import { javaDouble } from './java-json.ts';
import type { MetricAlarm } from './metric-alarm.ts';

/** What the reason data of an alarm says of the alarm itself, as members of a JSON object, each with its comma. */
export interface AlarmTexts {
  /** Unit, statistic and period. */
  readonly described: string;
  /** Empty when the alarm has a band. */
  readonly threshold: string;
}

/** Writes what is the same in each reason of an alarm. */
export function alarmTexts(alarm: MetricAlarm, periodSeconds: number): AlarmTexts {
  const statistic = alarm.ExtendedStatistic ?? alarm.Statistic;
  const unit = alarm.Unit === undefined ? '' : `"unit":"${alarm.Unit}",`;
  const described = `${unit}${statistic === undefined ? '' : `"statistic":"${statistic}",`}"period":${periodSeconds},`;
  return {
    described,
    threshold: alarm.Threshold === undefined ? '' : `"threshold":${javaDouble(alarm.Threshold)},`,
  };
}
