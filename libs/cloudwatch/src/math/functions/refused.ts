import { metricMathPage, type RefusedFunction } from './math-function.ts';

/** Functions that AWS has and that need a service which is not modelled. */
export const refusedFunctions: readonly RefusedFunction[] = [
  {
    name: 'DB_PERF_INSIGHTS',
    page: metricMathPage,
    refused: 'it reads Performance Insights; use the metrics of AWS/RDS',
  },
  {
    name: 'SERVICE_QUOTA',
    page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Service-Quota-Integration.html',
    refused: 'it reads Service Quotas; write the quota as a number',
  },
];
