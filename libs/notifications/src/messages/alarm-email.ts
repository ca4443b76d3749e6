import {
  alarmArn,
  javaDouble,
  spokenTimestamp,
  type ApiDimension,
  type ApiMetricDataQuery,
  type MetricAlarmRequest,
} from '@shopwatch/cloudwatch';
import { isComposite, type Alarm } from './alarm-definition.ts';
import type { AlarmTransition } from './alarm-transition.ts';
import { regionName } from './region-names.ts';

/** The mail that a subscriber by e-mail gets; labels and sentences as recorded in 2026, their columns as AWS aligns them. */
export function alarmEmail(transition: AlarmTransition): string {
  const { alarm } = transition;
  const sections = [
    firstLine(transition),
    `View this alarm in the AWS Management Console:\n${consoleLink(transition)}`,
    section('Alarm Details:', details(transition)),
    ...(isComposite(alarm) ? [] : [threshold(alarm), monitored(alarm)]),
    `\n${section('State Change Actions:', actions(alarm), 0)}`,
  ];
  return `${sections.join('\n\n')}\n`;
}

function firstLine({ alarm, place, state }: AlarmTransition): string {
  const opening = `You are receiving this email because your Amazon CloudWatch Alarm "${alarm.AlarmName}" in the ${regionName(place.region)} region has`;
  const at = spokenTimestamp(state.updatedAt);
  return isComposite(alarm)
    ? `${opening} transitioned to ${state.value} state on ${at}, because "${state.reason}".`
    : `${opening} entered the ${state.value} state, because "${state.reason}" at "${at}".`;
}

function consoleLink({ alarm, place }: AlarmTransition): string {
  const host = `https://${place.region}.console.aws.amazon.com/cloudwatch/deeplink.js?region=${place.region}`;
  return `${host}#alarmsV2:alarm/${encodeURIComponent(alarm.AlarmName)}`;
}

type Row = readonly [label: string, value: string];

function section(title: string, rows: readonly Row[], width = 28): string {
  return [title, ...rows.map(([label, value]) => `- ${`${label}: `.padEnd(width)}${value}`)].join('\n');
}

function details({ alarm, place, state, previousState }: AlarmTransition): readonly Row[] {
  return [
    ['Name', alarm.AlarmName],
    ['Description', alarm.AlarmDescription ?? ''],
    ['State Change', `${previousState.value} -> ${state.value}`],
    ['Reason for State Change', state.reason],
    ['Timestamp', spokenTimestamp(state.updatedAt)],
    ['AWS Account', place.account],
    ['Alarm Arn', alarmArn(place, alarm.AlarmName)],
    ...(isComposite(alarm) ? [['Alarm Rule (after State Change)', alarm.AlarmRule] as const] : []),
  ];
}

function threshold(alarm: MetricAlarmRequest): string {
  const limit = alarm.ThresholdMetricId ?? javaDouble(alarm.Threshold ?? 0);
  const periods = `at least ${alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods} of the last ${alarm.EvaluationPeriods} period(s)`;
  const sentence = `when the metric is ${alarm.ComparisonOperator} ${limit} for ${periods} of ${periodOf(alarm)} seconds.`;
  return `Threshold:\n- The alarm is in the ALARM state ${sentence} `;
}

function periodOf({ Period, Metrics = [] }: MetricAlarmRequest): number {
  return Period ?? Metrics.map((query) => query.MetricStat?.Period ?? query.Period).find((period) => period) ?? 0;
}

function monitored(alarm: MetricAlarmRequest): string {
  if (alarm.Metrics) return section('Monitored Metrics:', alarm.Metrics.flatMap(queryRows), 37);
  const rows: readonly Row[] = [
    ['MetricNamespace', alarm.Namespace ?? ''],
    ['MetricName', alarm.MetricName ?? ''],
    ['Dimensions', dimensions(alarm.Dimensions)],
    ['Period', `${alarm.Period} seconds`],
    ['Statistic', alarm.ExtendedStatistic ?? alarm.Statistic ?? ''],
    ['Unit', alarm.Unit ?? 'not specified'],
    ['TreatMissingData', alarm.TreatMissingData ?? 'missing'],
  ];
  return section('Monitored Metric:', rows, 37);
}

function queryRows({ Expression, Label, Id, MetricStat }: ApiMetricDataQuery): readonly Row[] {
  if (!MetricStat) {
    return [
      ['MetricExpression', Expression ?? ''],
      ['MetricLabel', Label ?? Id],
    ];
  }
  return [
    ['MetricNamespace', MetricStat.Metric.Namespace ?? ''],
    ['MetricName', MetricStat.Metric.MetricName ?? ''],
    ['Dimensions', dimensions(MetricStat.Metric.Dimensions)],
    ['Period', `${MetricStat.Period} seconds`],
    ['Statistic', MetricStat.Stat],
    ['Unit', MetricStat.Unit ?? 'not specified'],
  ];
}

/** Each dimension stands in brackets of its own. */
function dimensions(given: readonly ApiDimension[] = []): string {
  return given.map(({ Name, Value }) => `[${Name} = ${Value}]`).join(' ');
}

function actions({ OKActions = [], AlarmActions = [], InsufficientDataActions = [] }: Alarm): readonly Row[] {
  const shown = (arns: readonly string[]) => arns.map((arn) => `[${arn}]`).join(' ');
  return [
    ['OK', shown(OKActions)],
    ['ALARM', shown(AlarmActions)],
    ['INSUFFICIENT_DATA', shown(InsufficientDataActions)],
  ];
}
