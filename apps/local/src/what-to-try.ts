import { localAccount } from './environment.ts';

/** Returns where to look and what to try while the platform runs. */
export function whatToTry(url: string, region: string): string {
  return `
The platform runs. In another terminal:

  export AWS_ENDPOINT_URL=${url} AWS_ACCESS_KEY_ID=${localAccount} AWS_SECRET_ACCESS_KEY=local
  export AWS_REGION=${region} AWS_DEFAULT_REGION=${region}

  what is there                aws cloudwatch describe-alarms --query 'MetricAlarms[].[AlarmName,StateValue]' --output text
  what subscribers received    curl -s ${url}/_shopwatch/inbox
  what can be pushed around    curl -s ${url}/_shopwatch/signals
  let ten minutes pass         curl -s ${url}/_shopwatch/clock/advance -d '{"seconds":600}'

The README tells how to make an alarm fire and how to confirm the subscription that it pages.
Ctrl-C stops it.`;
}
