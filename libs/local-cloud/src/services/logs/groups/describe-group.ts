import type { Scope } from '../../../scope.ts';
import { expire } from '../events/expire.ts';
import { groupArn, type LogGroup } from './group.ts';

/** A log group as DescribeLogGroups shows it. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_LogGroup.html */
export function describeGroup(scope: Scope, group: LogGroup): object {
  const arn = groupArn(scope, group.name);
  expire(group, scope.clock.now());
  let storedBytes = 0;
  for (const stream of group.streams.values()) storedBytes += stream.storedBytes;
  return {
    logGroupName: group.name,
    creationTime: group.created,
    retentionInDays: group.retentionInDays,
    metricFilterCount: group.metricFilters.length,
    arn: `${arn}:*`,
    storedBytes,
    kmsKeyId: group.kmsKeyId,
    logGroupClass: group.logClass,
    logGroupArn: arn,
  };
}
