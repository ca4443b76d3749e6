import { TierStack, type TierProps } from '@shopwatch/tier';
import type { Construct } from 'constructs';
import { alarms } from './alarms.ts';
import { alertTopics } from './alert-topics.ts';
import { anomalyAlarms } from './anomaly-alarms.ts';
import { artifactBucket } from './artifact-bucket.ts';
import { canaryNetwork } from './canary-network.ts';
import { canaryRole } from './canary-role.ts';
import { canary } from './canary.ts';
import { collector } from './collector.ts';
import { composites } from './composites.ts';
import { payments } from './contract.ts';
import { dashboard } from './dashboard.ts';
import { endpointAlarm } from './endpoint-alarm.ts';
import { incidentRole } from './incident-role.ts';
import { insightRules } from './insight-rules.ts';
import { artifactKey, logsKey } from './keys.ts';
import { metricFilters } from './metric-filters.ts';
import { outputs } from './outputs.ts';
import { platformTags } from './platform-tags.ts';
import { schedule } from './schedule.ts';
import { serviceLogs } from './service-logs.ts';

/** Watches the payment services: their logs, their metrics, and their API from outside; tells the operations team and opens incidents. */
export class PaymentsStack extends TierStack {
  constructor(scope: Construct, props: TierProps) {
    const tags = platformTags(props.settings.environment);
    super(scope, 'payments', 'Logs, alarms, canary and dashboard of the payments platform', props, { tags });
    const keys = { logs: logsKey(this), artifacts: artifactKey(this) };
    const logs = serviceLogs(this, keys.logs.key);
    const filters = metricFilters(this, logs);
    const rules = insightRules(this, logs);
    const publisher = collector(this, keys.logs.key);
    const rule = schedule(this, publisher.collector);
    const topics = alertTopics(this);
    const thresholds = alarms(this, topics);
    const anomalies = anomalyAlarms(this, topics);
    const combined = composites(this, thresholds, topics);
    const incidents = incidentRole(this);
    const bucket = artifactBucket(this, keys.artifacts.key);
    const network = canaryNetwork(this);
    const runsAs = canaryRole(this, { bucket, key: keys.artifacts.key });
    const watcher = canary(this, { network, runsAs, artifacts: { bucket, key: keys.artifacts.key } });
    endpointAlarm(this, watcher.ref, topics);
    const shown = dashboard(this);
    this.publish(payments, {
      standardTopicArn: topics.standard.topic.ref,
      criticalTopicArn: topics.critical.topic.ref,
      paymentLog: logs.payment.logGroupName,
      authenticationLog: logs.authentication.logGroupName,
      transactionLog: logs.transaction.logGroupName,
    });
    this.outputs(
      outputs({
        ...{ keys, logs, filters, rules, publisher, rule, topics, thresholds, anomalies },
        ...{ combined, incidents, bucket, network, runsAs, watcher, shown },
      }),
    );
  }
}
