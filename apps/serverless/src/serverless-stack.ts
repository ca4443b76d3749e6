import { AlertTopic } from '@shopwatch/observability';
import { acknowledge, TierStack, type Output, type TierProps } from '@shopwatch/tier';
import { Aws } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { alarms } from './alarms.ts';
import { serverless } from './contract.ts';
import { dashboard } from './dashboard.ts';
import { errorTable } from './error-table.ts';
import { services, type Services } from './services.ts';
import { systemTags } from './system-tags.ts';

/** Watches five functions and keeps each of their errors: a table, fifteen alarms, one topic, one dashboard. */
export class ServerlessStack extends TierStack {
  constructor(scope: Construct, props: TierProps) {
    const { environment, serverless: own } = props.settings;
    super(scope, 'serverless', 'Five monitored functions, their errors, alarms and dashboard', props, {
      region: own.region,
      tags: systemTags(environment),
    });
    const errors = errorTable(this);
    const functions = services(this, errors);
    const alerts = this.alertTopic();
    alarms(this, functions, alerts.topic.ref);
    const shown = dashboard(this, functions);
    this.publish(serverless, {
      errorTableName: errors.ref,
      alertTopicArn: alerts.topic.ref,
      dashboardName: shown.ref,
    });
    this.outputs({
      ErrorLogsTableName: [errors.ref, 'DynamoDB table for error logs'],
      AlertTopicArn: [alerts.topic.ref, 'SNS topic for monitoring alerts'],
      DashboardURL: [dashboardUrl(shown.ref), 'CloudWatch Dashboard URL'],
      ...functionOutputs(functions),
    });
  }

  private alertTopic(): AlertTopic {
    const { environment, alertEndpoints, serverless: own } = this.settings;
    const alerts = new AlertTopic(this, 'Alerts', {
      topicName: this.plainNameOf('monitoring-alerts', 256),
      displayName: `Monitoring Alerts - ${environment.toUpperCase()}`,
      email: own.alertEmail,
      endpoints: alertEndpoints,
      encryption: 'none',
    });
    acknowledge(alerts, {
      'AwsSolutions::AwsSolutions-SNS2':
        'the specification leaves the topic unencrypted; messages name alarms and nothing else',
    });
    return alerts;
  }
}

/** The console's address in the partition `aws`. */
function dashboardUrl(dashboardName: string): string {
  return `https://console.aws.amazon.com/cloudwatch/home?region=${Aws.REGION}#dashboards:name=${dashboardName}`;
}

function functionOutputs(functions: Services): Readonly<Record<string, Output>> {
  const outputs = [...functions.values()].map(({ functionName }, index) => [
    `Function${index + 1}Name`,
    [functionName, `Lambda function ${index + 1}`],
  ]);
  return Object.fromEntries(outputs) as Record<string, Output>;
}
