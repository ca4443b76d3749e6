import { PutMetricDataCommand, type CloudWatchClient } from '@aws-sdk/client-cloudwatch';

/** What the canary works with; tests bring their own. */
export interface CheckEndpointProps {
  /** Address that must answer 200. */
  readonly endpoint: string;
  readonly canaryName: string;
  readonly client: Pick<CloudWatchClient, 'send'>;
  readonly fetch: typeof fetch;
  /** Runs one step of the canary, as Synthetics counts them. */
  readonly step: (name: string, run: () => Promise<void>) => Promise<unknown>;
}

type Outcome = 'HealthCheckError' | 'HealthCheckFailure' | 'HealthCheckSuccess';

const longestMilliseconds = 10_000;

/**
 * Returns the canary. It asks the endpoint once and fails unless the answer is 200. An answer other than 200 counts as a failure
 * and as an error, no answer as an error alone.
 */
export function checkEndpoint(props: CheckEndpointProps) {
  return async (): Promise<string> => {
    try {
      await props.step('health check', () => ask(props));
    } catch (error) {
      await count(props, 'HealthCheckError');
      throw error;
    }
    return 'Canary execution completed successfully';
  };
}

async function ask(props: CheckEndpointProps): Promise<void> {
  const { endpoint, fetch } = props;
  const { status } = await fetch(endpoint, { redirect: 'manual', signal: AbortSignal.timeout(longestMilliseconds) });
  if (status === 200) return count(props, 'HealthCheckSuccess');
  await count(props, 'HealthCheckFailure');
  throw new Error(`${endpoint} answered with status ${status}, expected 200`);
}

/** The canary's role may publish into this namespace alone. */
async function count({ client, canaryName }: CheckEndpointProps, outcome: Outcome): Promise<void> {
  await client.send(
    new PutMetricDataCommand({
      Namespace: 'CloudWatchSynthetics',
      MetricData: [
        {
          MetricName: outcome,
          Dimensions: [{ Name: 'CanaryName', Value: canaryName }],
          Value: 1,
          Unit: 'Count',
        },
      ],
    }),
  );
}
