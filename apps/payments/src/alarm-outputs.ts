import type { Output } from '@shopwatch/tier';
import type { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Made } from './outputs.ts';

type Alarms = Pick<Made, 'anomalies' | 'combined' | 'thresholds'>;

/** Returns what a deployment prints of the alarms and their detectors. */
export function alarmOutputs({ thresholds, anomalies, combined }: Alarms): Readonly<Record<string, Output>> {
  const { logs, errorRate } = thresholds;
  const volume = anomalies['payment-volume-anomaly'];
  const latency = anomalies['latency-anomaly'];
  const [systemic, escalation] = [combined['systemic-issues'], combined['critical-escalation']];
  const ofLogs = [logs.of('payment-errors'), logs.of('auth-failures'), logs.of('high-latency')];
  const rate = errorRate.of('error-rate-percentage');
  return {
    AlarmPaymentErrorsArn: [logs.of('payment-errors').attrArn, 'ARN of the alarm on failed payments'],
    AlarmAuthFailuresArn: [logs.of('auth-failures').attrArn, 'ARN of the alarm on failed authentications'],
    AlarmHighLatencyArn: [logs.of('high-latency').attrArn, 'ARN of the alarm on slow processing'],
    CompositeAlarmSystemicIssuesArn: [systemic.attrArn, 'ARN of the composite alarm on errors and latency together'],
    CompositeAlarmCriticalEscalationArn: [escalation.attrArn, 'ARN of the composite alarm on any of three alarms'],
    AlarmPaymentVolumeAnomalyArn: [volume.alarm.attrArn, 'ARN of the alarm on the volume outside its band'],
    AlarmLatencyAnomalyArn: [latency.alarm.attrArn, 'ARN of the alarm on the latency outside its band'],
    AlarmErrorRatePercentageArn: [rate.attrArn, 'ARN of the alarm on the error rate'],
    AlarmNames: [names(ofLogs), 'Alarms on what the logs tell'],
    CompositeAlarmNames: [[systemic.ref, escalation.ref], 'Composite alarms'],
    AnomalyAlarmNames: [names([volume.alarm, latency.alarm]), 'Alarms on learnt bands'],
    MetricMathAlarmName: [rate.ref, 'Alarm on the error rate'],
    AnomalyDetectorPaymentVolumeId: [volume.detector.ref, 'Detector that learns the band of the volume'],
    AnomalyDetectorProcessingLatencyId: [latency.detector.ref, 'Detector that learns the band of the latency'],
  };
}

function names(alarms: readonly CfnAlarm[]): string[] {
  return alarms.map(({ ref }) => ref);
}
