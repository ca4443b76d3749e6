import { code, table } from '../markdown.ts';
import type { Page } from '../page.ts';

type Properties = Readonly<Record<string, any>>;

/** Every alarm with its condition and its runbook. */
export const alarms: Page = {
  file: 'alarms.md',
  title: 'Alarms',
  intro:
    'Every alarm of every tier in production: what it watches, when it fires, what a missing datapoint means, and where its runbook is.',
  body: (stacks) => {
    const rows = stacks.flatMap(({ tier, template }) =>
      Object.values<any>(template.Resources)
        .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm' || Type === 'AWS::CloudWatch::CompositeAlarm')
        .map(({ Properties }) => row(tier, Properties)),
    );
    return table(['Alarm', 'Tier', 'Severity', 'Fires when', 'No data means', 'Runbook'], rows);
  },
};

const operators: Readonly<Record<string, string>> = {
  GreaterThanThreshold: '>',
  GreaterThanOrEqualToThreshold: '≥',
  LessThanThreshold: '<',
  LessThanOrEqualToThreshold: '≤',
};

function row(tier: string, properties: Properties): string[] {
  const { AlarmName, AlarmDescription, TreatMissingData = '–' } = properties;
  const [, severity = '', runbook = ''] = /^Severity: (\w+)\..* Runbook: (\S+)$/s.exec(AlarmDescription) ?? [];
  const page = runbook.split('/').at(-1) ?? '';
  return [code(AlarmName), tier, severity, condition(properties), TreatMissingData, `[${page}](../runbooks/${page})`];
}

function condition({
  AlarmRule,
  Metrics,
  Namespace,
  MetricName,
  Statistic,
  Period,
  EvaluationPeriods,
  ComparisonOperator,
  Threshold,
}: Properties): string {
  if (AlarmRule) return code(AlarmRule);
  const watched = Metrics ? code(Metrics.at(-1).Expression) : `${Statistic} of ${code(`${Namespace} ${MetricName}`)}`;
  const minutes = ((Period ?? Metrics[0].MetricStat.Period) / 60) * EvaluationPeriods;
  return `${watched} ${operators[ComparisonOperator]} ${Threshold} for ${minutes} minutes`;
}
