import { TierStack, type TierProps } from '@shopwatch/tier';
import { Aws } from 'aws-cdk-lib';
import type { CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { alarmTopic } from './alarm-topic.ts';
import { alarms } from './alarms.ts';
import { cluster } from './cluster.ts';
import { composites } from './composites.ts';
import { microservices } from './contract.ts';
import { dashboard } from './dashboard.ts';
import { functionsRole } from './functions-role.ts';
import { functions } from './functions.ts';
import { logArchives } from './log-archives.ts';
import { logKey } from './log-key.ts';
import { metricFilters } from './metric-filters.ts';
import { samplingRules } from './sampling-rules.ts';

/** Watches a payment platform made of services on ECS and of functions: logs, traces, nine alarms, one dashboard. */
export class MicroservicesStack extends TierStack {
  constructor(scope: Construct, props: TierProps) {
    super(scope, 'microservices', 'Logs, traces, alarms and dashboard of the payment microservices', props);
    const key = logKey(this);
    const alerts = alarmTopic(this);
    const logs = logArchives(this, key);
    const services = cluster(this);
    const { paymentHandler, orderProcessor } = functions(this, { role: functionsRole(this), logs });
    samplingRules(this);
    metricFilters(this, logs);
    const watched = { functionName: paymentHandler.functionName, clusterName: services.ref };
    const metricAlarms = alarms(this, watched, alerts.topic.ref);
    composites(this, metricAlarms, alerts.topic.ref);
    const board = dashboard(this, { clusterName: services.ref, logs });
    this.publish(microservices, {
      alarmTopicArn: alerts.topic.ref,
      clusterName: services.ref,
      logKeyArn: key.attrArn,
    });
    this.outputs({
      KmsKeyId: [key.ref, 'KMS key ID for CloudWatch Logs encryption'],
      AlarmTopicArn: [alerts.topic.ref, 'SNS topic ARN for alarms'],
      EcsClusterName: [services.ref, 'ECS cluster name'],
      LambdaFunctionNames: [
        this.toJsonString({
          payment_handler: paymentHandler.functionName,
          order_processor: orderProcessor.functionName,
        }),
        'Lambda function names',
      ],
      DashboardUrl: [dashboardUrl(board), 'CloudWatch Dashboard URL'],
    });
  }
}

function dashboardUrl(board: CfnDashboard): string {
  return `https://console.aws.amazon.com/cloudwatch/home?region=${Aws.REGION}#dashboards:name=${board.ref}`;
}
