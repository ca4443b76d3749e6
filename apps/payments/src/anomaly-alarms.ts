import { periodSeconds, tagWith } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import { CfnAlarm, CfnAnomalyDetector } from 'aws-cdk-lib/aws-cloudwatch';
import type { AlertTopics } from './alert-topics.ts';
import { briefings } from './briefings.ts';
import { collectedMetric, logMetric } from './payment-metrics.ts';

/** The metrics with a learnt band, by the alarm on it. */
export type AnomalyKey = 'latency-anomaly' | 'payment-volume-anomaly';

/** An alarm and the detector that learns its band. */
export interface AnomalyAlarm {
  readonly alarm: CfnAlarm;
  readonly detector: CfnAnomalyDetector;
}

interface Row {
  readonly id: string;
  readonly watches: { readonly namespace: string; readonly name: string; readonly dimensions?: Record<string, string> };
}

/** Makes a detector and an alarm for the volume of the payments and for their latency. */
export function anomalyAlarms(stack: TierStack, topics: AlertTopics): Readonly<Record<AnomalyKey, AnomalyAlarm>> {
  const made = (key: AnomalyKey, row: Row): AnomalyAlarm => {
    const alarm = bandAlarm(stack, key, row, topics.standard.topic.ref);
    return { alarm, detector: detector(stack, row) };
  };
  return {
    'payment-volume-anomaly': made('payment-volume-anomaly', {
      id: 'Volume',
      watches: collectedMetric(stack, 'volume'),
    }),
    'latency-anomaly': made('latency-anomaly', {
      id: 'Latency',
      watches: logMetric(stack, 'latency'),
    }),
  };
}

/**
 * Fires after three periods outside the band. Both the metric and the band are returned, as an anomaly alarm needs.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create_Anomaly_Detection_Alarm.html
 */
function bandAlarm(stack: TierStack, key: AnomalyKey, { id, watches }: Row, topicArn: string): CfnAlarm {
  const briefing = briefings(stack.settings.runbooks)[key];
  const alarm = new CfnAlarm(stack, `${id}Anomaly`, {
    alarmName: stack.nameOf('alarm', key),
    alarmDescription: briefing.description,
    actionsEnabled: true,
    alarmActions: [topicArn],
    okActions: [topicArn],
    comparisonOperator: 'LessThanLowerOrGreaterThanUpperThreshold',
    evaluationPeriods: 3,
    thresholdMetricId: 'ad1',
    treatMissingData: 'notBreaching',
    metrics: [
      { id: 'm1', metricStat: { metric: metricOf(watches), period: periodSeconds, stat: 'Average' }, returnData: true },
      { id: 'ad1', expression: bandOf('m1', stack), returnData: true },
    ],
  });
  tagWith(alarm, briefing);
  return alarm;
}

/** Returns the expression of a metric's band, as the alarm and the dashboard have it. */
export function bandOf(id: string, stack: TierStack): string {
  return `ANOMALY_DETECTION_BAND(${id}, ${stack.settings.payments.thresholds.bandDeviations})`;
}

/** Learns the band. CloudWatch leaves out absolute ranges only: a window that comes back is a list of them in the settings. */
function detector(stack: TierStack, { id, watches }: Row): CfnAnomalyDetector {
  const windows = stack.settings.payments.maintenanceWindows;
  return new CfnAnomalyDetector(stack, `${id}Detector`, {
    singleMetricAnomalyDetector: { ...metricOf(watches), stat: 'Average' },
    configuration: {
      metricTimeZone: 'UTC',
      ...(windows.length > 0 && {
        excludedTimeRanges: windows.map(({ from, to }) => ({ startTime: from, endTime: to })),
      }),
    },
  });
}

function metricOf({ namespace, name, dimensions = {} }: Row['watches']) {
  const pairs = Object.entries(dimensions).map(([name, value]) => ({ name, value }));
  return { namespace, metricName: name, ...(pairs.length > 0 && { dimensions: pairs }) };
}
