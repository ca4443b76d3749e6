import { isStatistic, parseStatistic } from '@shopwatch/cloudwatch';
import type { MetricUse } from '../model/metric-use.ts';
import type { Model } from '../model/model.ts';
import { objectOf, textOf } from '../values/json.ts';
import { connectionLimit } from './connection-limit.ts';
import { traitsOf } from './metric-traits.ts';

/** The values that a watched series can take, and why. */
export interface ValueRange {
  readonly least: number;
  readonly most: number;
  /** Why there is nothing above, in words. */
  readonly because: string;
  /** Why the practical end is lower than `most`, if it is. */
  readonly realistic?: { readonly most: number; readonly because: string };
}

const everything: ValueRange = { least: -Infinity, most: Infinity, because: '' };

/** Returns the values that a metric can take under its statistic. */
export function rangeOf(metric: MetricUse, model: Model, watched: WatchedFacts = {}): ValueRange {
  const single = singleValues(metric, model, watched);
  switch (shapeOf(metric.statistic)) {
    case 'count':
      return { least: 0, most: Infinity, because: '' };
    case 'rank':
      return { least: 0, most: 100, because: 'a percentile rank is a percentage' };
    case 'sum':
      return {
        ...single,
        least: single.least >= 0 ? single.least : -Infinity,
        most: single.most <= 0 ? single.most : Infinity,
      };
    case 'value':
      return { ...single, because: single.because.replace('{stat}', metric.statistic) };
    default:
      return everything;
  }
}

/** What a template says about something that it watches but does not make. */
export interface WatchedFacts {
  readonly engine?: string;
  readonly instanceClass?: string;
}

function singleValues(metric: MetricUse, model: Model, watched: WatchedFacts): ValueRange {
  if (metric.namespace === 'AWS/RDS' && metric.name === 'DatabaseConnections')
    return connections(metric, model, watched);
  if (/^AWS\/(Application|Network)ELB$/.test(metric.namespace) && metric.name === 'HealthyHostCount')
    return healthyHosts(metric, model);
  const filter = model.filters.find(
    ({ namespace, metric: name }) => namespace === metric.namespace && name === metric.name,
  );
  if (filter) return filtered(Number(filter.value), filter.defaultValue);
  const { least = 0, most = Infinity } = traitsOf(metric.namespace, metric.name);
  if (!metric.namespace.startsWith('AWS/') && most === Infinity) return everything;
  return {
    least,
    most,
    because: most === 100 ? 'it is a percentage' : 'each sample is 0 or 1, and {stat} never exceeds one',
  };
}

/** A filter that counts events publishes one number over and over; any number between it and the default is an average of both. */
function filtered(value: number, defaultValue: number | undefined): ValueRange {
  if (Number.isNaN(value)) return everything;
  const other = defaultValue ?? value;
  const [least, most] = [Math.min(value, other), Math.max(value, other)];
  const because =
    defaultValue === undefined
      ? `the filter publishes ${value} for each event, so {stat} is always ${value}`
      : `the filter publishes ${value} or ${other}, so {stat} is never above ${most}`;
  return { least, most, because };
}

function connections({ dimensions }: MetricUse, model: Model, watched: WatchedFacts): ValueRange {
  const id = dimensions['DBInstanceIdentifier'];
  const properties = id === undefined ? {} : objectOf(model.find(id, 'AWS::RDS::DBInstance')?.properties);
  const engine = textOf(properties['Engine']) ?? watched.engine ?? '';
  const instanceClass = textOf(properties['DBInstanceClass']) ?? watched.instanceClass ?? '';
  const limit = properties['DBParameterGroupName'] === undefined ? connectionLimit(engine, instanceClass) : undefined;
  if (!limit) return { least: 0, most: Infinity, because: '' };
  return {
    least: 0,
    most: limit.most,
    because: `a ${instanceClass} with ${engine} takes at most ${limit.most} connections, and about ${limit.realistic} in practice`,
    realistic: {
      most: limit.realistic,
      because: `a ${instanceClass} with ${engine} takes about ${limit.realistic} connections in practice`,
    },
  };
}

function healthyHosts({ dimensions }: MetricUse, model: Model): ValueRange {
  const group = model
    .ofType('AWS::ElasticLoadBalancingV2::TargetGroup')
    .find(({ arn }) => arn.endsWith(`:${dimensions['TargetGroup'] ?? ''}`));
  const targets = group?.properties['Targets'];
  if (!Array.isArray(targets)) return { least: 0, most: Infinity, because: '' };
  return { least: 0, most: targets.length, because: `the target group has ${targets.length} targets` };
}

/** Whether a statistic stays among the single values, adds them up or counts them. */
function shapeOf(statistic: string): 'count' | 'other' | 'rank' | 'sum' | 'value' {
  if (!isStatistic(statistic)) return 'other';
  const parsed = parseStatistic(statistic);
  switch (parsed.kind) {
    case 'basic':
      return parsed.name === 'SampleCount' ? 'count' : parsed.name === 'Sum' ? 'sum' : 'value';
    case 'trimmed':
      return parsed.family === 'TC' ? 'count' : parsed.family === 'TS' ? 'sum' : 'value';
    case 'percentile':
    case 'interquartile-mean':
      return 'value';
    case 'percentile-rank':
      return 'rank';
    default:
      return parsed satisfies never;
  }
}
