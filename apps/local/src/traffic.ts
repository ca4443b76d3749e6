import type { LocalCloud } from '@shopwatch/local-cloud';
import { localAccount } from './environment.ts';

const applicationLog = '/aws/ecommerce/application';
const stream = 'web';

/**
 * Lets the shop's application write its log as on an ordinary day: orders, and now and then somebody who mistypes a password. What AWS
 * itself publishes about servers, database and load balancer, the cloud's own signals do.
 */
export function startTraffic(cloud: LocalCloud, region: string): void {
  let client: Promise<(time: number, lines: readonly string[]) => Promise<unknown>> | undefined;
  cloud.clock.every(60_000, async (time) => {
    client ??= applicationLogOf(cloud.url, region);
    await (
      await client
    )(time, linesOf(Math.floor(time / 60_000)));
  });
}

/** What the application writes in a minute, counted from 1970. */
export function linesOf(minute: number): readonly string[] {
  const orders = 1 + ((minute * 7) % 5);
  return [
    ...Array.from({ length: orders }, (_, index) => `INFO order placed id=${minute}-${index + 1}`),
    ...(minute % 3 === 0 ? [`WARN failed login user=customer-${minute % 97}`] : []),
  ];
}

async function applicationLogOf(endpoint: string, region: string) {
  const { CloudWatchLogsClient, CreateLogStreamCommand, PutLogEventsCommand } =
    await import('@aws-sdk/client-cloudwatch-logs');
  const credentials = { accessKeyId: localAccount, secretAccessKey: 'local' };
  const logs = new CloudWatchLogsClient({ endpoint, region, credentials });
  const place = { logGroupName: applicationLog, logStreamName: stream };
  await logs.send(new CreateLogStreamCommand(place)).catch((fault: Error) => {
    if (fault.name !== 'ResourceAlreadyExistsException') throw fault;
  });
  return (timestamp: number, lines: readonly string[]) =>
    logs.send(new PutLogEventsCommand({ ...place, logEvents: lines.map((message) => ({ timestamp, message })) }));
}
