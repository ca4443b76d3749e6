/** Returns where to look and what to try while the platform runs. */
export function whatToTry(url: string): string {
  return `
The platform runs. In another terminal:

  export AWS_ENDPOINT_URL=${url} AWS_ACCESS_KEY_ID=123456789012 AWS_SECRET_ACCESS_KEY=local AWS_REGION=us-east-1
  aws cloudwatch describe-alarms --query 'MetricAlarms[].[AlarmName,StateValue]' --output text
  curl -s ${url}/_shopwatch/inbox
  curl -s ${url}/_shopwatch/signals

Ctrl-C stops it.`;
}
