import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { publishOrderTime } from './publish-order-time.ts';
import { jsonLog } from './json-log.ts';

/** What Lambda runs. The namespace comes with the deployment. */
export const handler = publishOrderTime({
  client: new CloudWatchClient({}),
  namespace: process.env['METRIC_NAMESPACE'] ?? 'Production/ECommerce',
  random: Math.random,
  log: jsonLog({ now: () => new Date(), write: (line) => process.stdout.write(line) }),
});
