import { insightRuleReport, reportMetrics, type ReportMetric } from '@shopwatch/logs';
import { operation } from '../../../operation.ts';
import { integer, list, oneOf, required, string, timestamp } from '../../../shapes/declare.ts';
import { cloudwatchError } from '../faults.ts';
import { findRule } from '../insight-rules/insight-rules.ts';
import { ruleName } from '../insight-rules/rule-names.ts';

/** Reports who contributed to a rule. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetInsightRuleReport.html */
export const getInsightRuleReport = operation({
  name: 'GetInsightRuleReport',
  input: {
    RuleName: ruleName,
    StartTime: required(timestamp()),
    EndTime: required(timestamp()),
    Period: integer({ required: true, min: 1 }),
    MaxContributorCount: integer({ min: 1, max: 100 }),
    Metrics: list(string({ min: 1, max: 32 })),
    OrderBy: oneOf('Sum', 'Maximum'),
  },
  run(input, context) {
    const { rule, tallies } = findRule(context, input.RuleName);
    if (input.Period % 60 !== 0) {
      throw cloudwatchError('InvalidParameterValue', 'The parameter Period must be a multiple of 60');
    }
    const report = insightRuleReport(rule, tallies, {
      start: input.StartTime,
      end: input.EndTime,
      periodSeconds: input.Period,
      maxContributorCount: input.MaxContributorCount,
      metrics: (input.Metrics ?? []).map(reportMetric),
      orderBy: input.OrderBy,
    });
    return {
      KeyLabels: report.keyLabels,
      AggregationStatistic: report.aggregationStatistic,
      AggregateValue: report.aggregateValue,
      ApproximateUniqueCount: report.uniqueCount,
      Contributors: report.contributors.map(({ keys, aggregateValue, datapoints }) => ({
        Keys: keys,
        ApproximateAggregateValue: aggregateValue,
        Datapoints: datapoints.map((point) => ({
          Timestamp: new Date(point.timestamp),
          ApproximateValue: point.value,
        })),
      })),
      MetricDatapoints: report.metricDatapoints.map((point) => ({
        Timestamp: new Date(point.timestamp),
        ...point.metrics,
      })),
    };
  },
});

function reportMetric(name: string): ReportMetric {
  const metric = reportMetrics.find((known) => known === name);
  if (metric !== undefined) return metric;
  throw cloudwatchError('InvalidParameterValue', `Metrics holds ${name}; allowed are ${reportMetrics.join(', ')}`);
}
