import { admitMetricFilter, type PutMetricFilterRequest } from '@shopwatch/logs';
import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { groupsOf } from '../groups/group.ts';
import { demandStandard } from '../groups/log-class.ts';

/** Puts a metric filter on a group, in place of one of the same name. @throws AwsError InvalidParameterException, ResourceNotFoundException, LimitExceededException, InvalidOperationException */
export function putFilter(scope: Scope, groupName: string, request: PutMetricFilterRequest): void {
  const group = groupsOf(scope).get(groupName);
  const admission = admitMetricFilter(request, group?.metricFilters, scope.clock.now());
  if (!admission.ok) throw new AwsError(admission.error.code, admission.error.message);
  demandStandard(group!, 'PutMetricFilter');
  const others = group!.metricFilters.filter(({ filterName }) => filterName !== request.filterName);
  group!.metricFilters = [...others, admission.filter];
}
