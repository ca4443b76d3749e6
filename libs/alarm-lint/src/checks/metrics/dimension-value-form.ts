import { metricLabel, type MetricUse } from '../../model/metric-use.ts';
import { isKnown } from '../../values/tokens.ts';
import type { Check } from '../check.ts';

/** The form of a dimension's value where it is not simply a name. */
const forms: Readonly<Record<string, { readonly pattern: RegExp; readonly like: string } | undefined>> = {
  TargetGroup: { pattern: /^targetgroup\//, like: 'targetgroup/<name>/<id> (attribute TargetGroupFullName)' },
  LoadBalancer: {
    pattern: /^(app|net|gwy)\//,
    like: 'app/<name>/<id> (attribute LoadBalancerFullName)',
  },
};

/** Says what a dimension's value should look like, if it is an ARN or an address. */
export function misshapenValues({ namespace, dimensions }: MetricUse): readonly string[] {
  if (!/^(AWS\/|ECS\/|CloudWatchSynthetics$)/.test(namespace)) return [];
  return Object.entries(dimensions).flatMap(([name, value]) => {
    const form = forms[name];
    const wrong =
      form && namespace !== 'AWS/ELB' ? beginsKnown(value) && !form.pattern.test(value) : isAddress(name, value);
    return wrong ? [`dimension ${name} must be ${form?.like ?? 'the bare name'}, got "${value}"`] : [];
  });
}

function isAddress(name: string, value: string): boolean {
  return (
    !name.endsWith('Arn') && !name.startsWith('ServiceIntegrationResource') && /^(arn:|https:\/\/sqs\.)/.test(value)
  );
}

function beginsKnown(value: string): boolean {
  return isKnown(value.slice(0, value.indexOf('/') + 1 || undefined)) || value.startsWith('arn:');
}

export const dimensionValueForm: Check = {
  id: 'dimension-value-form',
  severity: 'error',
  summary: 'a dimension holds an ARN or an address where AWS publishes a name',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html',
  deadly: true,
  *find({ alarms }) {
    for (const { resource, metrics } of alarms)
      for (const metric of metrics)
        for (const message of misshapenValues(metric))
          yield { resource, at: metric.at, message: `${metricLabel(metric)} never has data: ${message}` };
  },
};
