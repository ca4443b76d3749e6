import { dashboard, describeCheck } from '../check-cases.fixture.ts';
import { widgetMetricMissing } from './widget-metric-missing.ts';

const showing = (...row: readonly unknown[]) => ({ D: dashboard({ metrics: [row] }) });

describeCheck(widgetMetricMissing, {
  clean: {
    'a metric that is published': showing('AWS/EC2', 'CPUUtilization', 'InstanceId', 'i-1'),
    "one's own metric": showing('Shop', 'Orders'),
  },
  reported: {
    'a metric that is not': [
      showing('AWS/EC2', 'CPUUtilisation', 'InstanceId', 'i-1'),
      /widget "CPU" stays empty: .*it is written CPUUtilization/,
    ],
    'a dimension that is not': [
      showing('AWS/ApplicationELB', 'HealthyHostCount', 'TargetGroup', 'targetgroup/a/b'),
      /is not published with TargetGroup/,
    ],
    'an ARN': [
      showing('AWS/Lambda', 'Errors', 'FunctionName', 'arn:aws:lambda:us-east-1:1:function:f'),
      /must be the bare name/,
    ],
  },
});
