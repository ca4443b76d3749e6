import { AlertTopic } from '@shopwatch/observability';
import { TierStack, type TierProps } from '@shopwatch/tier';
import type { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { alarms } from './alarms.ts';
import { auditBucket } from './audit-bucket.ts';
import { orders } from './contract.ts';
import { failureQueue } from './failure-queue.ts';
import { orderProcessor } from './order-processor.ts';
import type { OrderResources } from './order-resources.ts';
import { orderStream } from './order-stream.ts';
import { orderTable } from './order-table.ts';
import { systemTags } from './system-tags.ts';

/** Audits every change of an order and alerts the failed ones: a table, its stream, a function, an audit trail and a topic. */
export class OrdersStack extends TierStack {
  constructor(scope: Construct, props: TierProps) {
    const { environment, orders: own } = props.settings;
    super(scope, 'orders', 'E-commerce Order Processing Monitoring System', props, {
      stack: 'order-monitoring',
      region: own.region,
      tags: systemTags(environment),
    });
    const resources: OrderResources = {
      table: orderTable(this),
      bucket: auditBucket(this),
      alerts: this.alertTopic(),
      failures: failureQueue(this),
    };
    const processor = orderProcessor(this, resources);
    orderStream(this, processor, resources);
    const errors = alarms(this, processor.functionName, resources.alerts.topic.ref).of('order-processor-errors');
    this.publish(orders, {
      tableName: resources.table.ref,
      auditBucketName: resources.bucket.bucketName,
      alertTopicArn: resources.alerts.topic.ref,
    });
    this.declareOutputs(resources, processor, errors);
  }

  private alertTopic(): AlertTopic {
    const { alertEmail, alertEndpoints, orders: own } = this.settings;
    const topicName = this.plainNameOf('order-alerts', 256);
    return new AlertTopic(this, 'Alerts', {
      topicName,
      email: alertEmail,
      endpoints: alertEndpoints,
      encryption: own.alertTopicKey,
      keyAlias: `alias/${topicName}`,
    });
  }

  private declareOutputs({ table, bucket, alerts }: OrderResources, processor: Function, errors: CfnAlarm): void {
    this.exportedOutputs({
      OrderEventsTableName: [table.ref, 'Table that orders are written to'],
      OrderEventsTableArn: [table.attrArn, 'ARN of the table'],
      OrderEventsTableStreamArn: [table.attrStreamArn, 'Stream of the changes of the table'],
      AuditLogsBucketName: [bucket.bucketName, 'Bucket of the audit trail'],
      AuditLogsBucketArn: [bucket.bucketArn, 'ARN of the bucket of the audit trail'],
      OrderProcessorLambdaName: [processor.functionName, 'Function that audits and alerts'],
      OrderProcessorLambdaArn: [processor.functionArn, 'ARN of the function'],
      OrderAlertsTopicArn: [alerts.topic.ref, 'Topic of failed orders and of the failing function'],
      LambdaErrorAlarmName: [errors.ref, 'Alarm on the error rate of the function'],
    });
    this.outputs({
      StackName: [this.stackName, 'Name of this stack'],
      EnvironmentSuffix: [this.settings.environment, 'Environment, the last word of every name'],
    });
  }
}
