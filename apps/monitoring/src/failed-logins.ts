import { CountingFilter, type LogArchive } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import type { CfnMetricFilter } from 'aws-cdk-lib/aws-logs';

/** Name of the metric that counts failed logins. */
export const failedLoginAttempts = 'FailedLoginAttempts';

/**
 * Counts the events of the application log that hold either phrase, in lower case, once each. Without the question marks both
 * phrases would have to stand in one event.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export function failedLogins(stack: TierStack, applicationLog: LogArchive): CfnMetricFilter {
  const { filter } = new CountingFilter(stack, 'FailedLogins', {
    filterName: stack.nameOf('metricfilter', 'failed-logins'),
    logGroupName: applicationLog.logGroupName,
    pattern: '?"failed login" ?"authentication failed"',
    namespace: stack.settings.ecommerce.metricNamespace,
    metricName: failedLoginAttempts,
  });
  return filter;
}
