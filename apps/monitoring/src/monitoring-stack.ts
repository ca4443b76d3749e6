import { database } from '@shopwatch/database';
import { metricsLambda } from '@shopwatch/metrics-lambda';
import { AlertTopic } from '@shopwatch/observability';
import { TierStack, type TierProps } from '@shopwatch/tier';
import { web } from '@shopwatch/web';
import type { Construct } from 'constructs';
import { alarms } from './alarms.ts';
import { monitoring } from './contract.ts';
import { failedLogins } from './failed-logins.ts';
import { infrastructureComposite } from './infrastructure-composite.ts';
import { logArchives } from './log-archives.ts';
import { outputs } from './outputs.ts';
import { shopDashboard } from './shop-dashboard.ts';
import type { ShopResources } from './shop-resources.ts';

/** Watches the shop and tells the people on call: logs, six alarms, one composite, one topic, one dashboard. */
export class MonitoringStack extends TierStack {
  constructor(scope: Construct, props: TierProps) {
    super(scope, 'monitoring', 'Logs, alarms, alert topic and dashboard of the e-commerce platform', props);
    const shop = this.shopResources();
    const logs = logArchives(this);
    const filter = failedLogins(this, logs.application);
    const alerts = this.alertTopic();
    const metricAlarms = alarms(this, shop, alerts.topic.ref);
    const composite = infrastructureComposite(this, metricAlarms, alerts.topic.ref);
    const dashboard = shopDashboard(this, shop);
    this.publish(monitoring, {
      alertTopicArn: alerts.topic.ref,
      applicationLogGroup: logs.application.logGroupName,
      dashboardName: dashboard.ref,
    });
    this.outputs(outputs(this, { logs, filter, alerts, metricAlarms, composite, dashboard }));
  }

  private shopResources(): ShopResources {
    return {
      instance1Id: this.read(web.instance1Id),
      instance2Id: this.read(web.instance2Id),
      databaseId: this.read(database.instanceId),
      functionName: this.read(metricsLambda.functionName),
      targetGroupFullName: this.read(web.targetGroupFullName),
      loadBalancerFullName: this.read(web.loadBalancerFullName),
    };
  }

  private alertTopic(): AlertTopic {
    const { alertEmail, alertEndpoints, ecommerce } = this.settings;
    return new AlertTopic(this, 'Alerts', {
      topicName: this.nameOf('sns', 'alerts'),
      email: alertEmail,
      endpoints: alertEndpoints,
      encryption: ecommerce.alertTopicKey,
      keyAlias: `alias/${this.nameOf('kms', 'sns')}`,
    });
  }
}
