import { alarm, alarmOnMath, describeCheck, resource } from '../check-cases.fixture.ts';
import { bandUnusable } from './band-unusable.ts';

const banded = (Period = 300) =>
  alarm({
    Metrics: [
      { Id: 'm', MetricStat: { Metric: { Namespace: 'Shop', MetricName: 'Orders' }, Period, Stat: 'Sum' } },
      { Id: 'band', Expression: 'ANOMALY_DETECTION_BAND(m, 2)' },
    ],
    ThresholdMetricId: 'band',
    Threshold: undefined,
    ComparisonOperator: 'LessThanLowerThreshold',
  });
const detector = (Stat: string) =>
  resource('AWS::CloudWatch::AnomalyDetector', { Namespace: 'Shop', MetricName: 'Orders', Stat });

describeCheck(bandUnusable, {
  clean: {
    'a band with its detector': { Alarm: banded(), Detector: detector('Sum') },
    'an expression without a band': { Alarm: alarmOnMath('a * 2', { a: 'Shop Orders Sum' }) },
  },
  reported: {
    'a band without a detector': [{ Alarm: banded() }, /no AWS::CloudWatch::AnomalyDetector for Sum of Shop Orders/],
    'a detector of another statistic': [
      { Alarm: banded(), Detector: detector('Average') },
      /no AWS::CloudWatch::AnomalyDetector/,
    ],
    'a high-resolution metric': [
      { Alarm: banded(10), Detector: detector('Sum') },
      /high-resolution metrics, period is 10/,
    ],
  },
});
