import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import synthetics from '@aws/synthetics-puppeteer';
import { checkEndpoint } from './check-endpoint.ts';

/** What Synthetics runs. The endpoint comes with the deployment. */
export const handler = checkEndpoint({
  endpoint: process.env['ENDPOINT'] ?? 'https://api.example.com/health',
  canaryName: process.env['CANARY_NAME'] ?? 'canary-payment-api',
  client: new CloudWatchClient({}),
  fetch,
  step: (name, run) => synthetics.executeStep(name, run),
});
