import type { Mutator } from '../mutator.ts';
import { alarmActions, compositeActions } from './actions.ts';
import { compositeRule } from './composite-rule.ts';
import { expression } from './expression.ts';
import { metricFilter } from './metric-filter.ts';
import { metric } from './metric.ts';
import { missingData } from './missing-data.ts';
import { operator } from './operator.ts';
import { periods } from './periods.ts';
import { statistic } from './statistic.ts';
import { threshold } from './threshold.ts';
import { filterPolicy, redrivePolicy, topicKey, topicPolicy } from './topic.ts';

/** Every way in which what watches and tells could be wrong. */
export const mutators: readonly Mutator[] = [
  alarmActions,
  compositeActions,
  compositeRule,
  expression,
  filterPolicy,
  metric,
  metricFilter,
  missingData,
  operator,
  periods,
  redrivePolicy,
  statistic,
  threshold,
  topicKey,
  topicPolicy,
];
