import { code, table } from '../markdown.ts';
import type { Page } from '../page.ts';
import { resourcesOf } from '../template.ts';

interface Alarm {
  readonly AlarmName: string;
  readonly AlarmDescription?: string;
  readonly AlarmRule?: string;
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Statistic?: string;
  readonly ExtendedStatistic?: string;
  readonly Metrics?: readonly { readonly Expression?: string; readonly MetricStat?: { readonly Period: number } }[];
  readonly Period?: number;
  readonly EvaluationPeriods: number;
  readonly ComparisonOperator: string;
  readonly Threshold: number;
  readonly TreatMissingData?: string;
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[];
}

/** Every alarm with its condition and its runbook. */
export const alarms: Page = {
  file: 'alarms.md',
  title: 'Alarms',
  intro:
    'Every alarm of every tier in production: what it watches, when it fires, what a missing datapoint means, and where its runbook is.',
  body: (stacks) => {
    const types = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'];
    const rows = resourcesOf<Alarm>(stacks, types).map(({ tier, Properties }) => row(tier, Properties));
    return table(['Alarm', 'Tier', 'Severity', 'Fires when', 'No data means', 'Runbook'], rows);
  },
};

const operators: Readonly<Record<string, string>> = {
  GreaterThanThreshold: '>',
  GreaterThanOrEqualToThreshold: '≥',
  LessThanThreshold: '<',
  LessThanOrEqualToThreshold: '≤',
};

function row(tier: string, properties: Alarm): string[] {
  const { AlarmName, TreatMissingData = '–' } = properties;
  const { severity, runbook } = briefingOf(properties);
  const page = runbook.split('/').at(-1) ?? '';
  const link = page ? `[${page}](../runbooks/${page})` : '–';
  return [code(AlarmName), tier, severity, condition(properties), TreatMissingData, link];
}

/** Severity and runbook stand in the description, or in tags where a specification gives the description. */
function briefingOf({ AlarmDescription = '', Tags = [] }: Alarm): { severity: string; runbook: string } {
  const tag = (key: string) => Tags.find(({ Key }) => Key === key)?.Value;
  const described = /^Severity: (\w+)\..* Runbook: (\S+)$/s.exec(AlarmDescription) ?? [];
  return { severity: described[1] ?? tag('Severity') ?? '–', runbook: described[2] ?? tag('Runbook') ?? '' };
}

function condition({ AlarmRule, Metrics, Namespace, MetricName, Period, ...alarm }: Alarm): string {
  if (AlarmRule) return code(AlarmRule);
  const watched = Metrics
    ? code(Metrics.at(-1)?.Expression ?? '')
    : `${alarm.Statistic ?? alarm.ExtendedStatistic} of ${code(`${Namespace} ${MetricName}`)}`;
  const period = Period ?? Metrics?.find(({ MetricStat }) => MetricStat)?.MetricStat?.Period ?? 0;
  const minutes = (period / 60) * alarm.EvaluationPeriods;
  return `${watched} ${operators[alarm.ComparisonOperator]} ${alarm.Threshold} for ${minutes} minutes`;
}
