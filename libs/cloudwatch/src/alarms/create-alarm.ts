import type { Instant } from '../series.ts';
import { admitMetricAlarm } from './admission.ts';
import type { MetricAlarm, MetricAlarmRequest } from './metric-alarm.ts';

/** The account and Region an alarm lives in. */
export interface AlarmAddress {
  readonly partition?: string;
  readonly account: string;
  readonly region: string;
}

/** Returns the ARN of a metric alarm or a composite alarm. */
export function alarmArn({ partition = 'aws', account, region }: AlarmAddress, name: string): string {
  return `arn:${partition}:cloudwatch:${region}:${account}:alarm:${name}`;
}

/**
 * Makes the alarm that PutMetricAlarm leaves behind. For a name that exists this is the whole new configuration: nothing of
 * the old one remains, while the alarm's state stays as it is.
 * @throws AlarmFault
 */
export function createAlarm(
  request: MetricAlarmRequest & { readonly Tags?: unknown },
  address: AlarmAddress,
  at: Instant,
): MetricAlarm {
  admitMetricAlarm(request);
  const { Tags: _tags, ...configuration } = request;
  return {
    ...configuration,
    AlarmArn: alarmArn(address, request.AlarmName),
    AlarmConfigurationUpdatedTimestamp: at,
    ActionsEnabled: request.ActionsEnabled ?? true,
    OKActions: request.OKActions ?? [],
    AlarmActions: request.AlarmActions ?? [],
    InsufficientDataActions: request.InsufficientDataActions ?? [],
  };
}
