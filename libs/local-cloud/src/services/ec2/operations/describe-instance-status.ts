import { operation } from '../../../operation.ts';
import { boolean, list, structure } from '../../../shapes/declare.ts';
import { describeInput, selected } from '../filters.ts';
import { instancesNamed, stateView } from '../instances/change-state.ts';
import { BOOT_MILLISECONDS, type Instance, instancesOf, stateOf } from '../instances/instance.ts';
import { idsIn } from '../shapes.ts';
import { zoneId } from '../zones.ts';
import { instanceFilters } from './describe-instances.ts';

/** Shows the status checks of running instances, of all on request. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceStatus.html */
export const describeInstanceStatus = operation({
  name: 'DescribeInstanceStatus',
  input: { ...describeInput, InstanceIds: idsIn('InstanceId'), IncludeAllInstances: boolean() },
  output: { InstanceStatuses: list(structure({}), { wire: 'instanceStatusSet' }) },
  run(input, context) {
    const now = context.clock.now();
    const asked =
      input.InstanceIds === undefined ? [...instancesOf(context).values()] : instancesNamed(context, input.InstanceIds);
    const shown = asked.filter(
      (instance) => input.IncludeAllInstances === true || stateOf(instance, now) === 'running',
    );
    const { page, ...rest } = selected(shown, input, instanceFilters(context));
    const InstanceStatuses = page.map((instance) => ({
      InstanceId: instance.id,
      AvailabilityZone: instance.availabilityZone,
      AvailabilityZoneId: zoneId(context.region, instance.availabilityZone),
      InstanceState: stateView(stateOf(instance, now)),
      InstanceStatus: check(instance, now),
      SystemStatus: check(instance, now),
    }));
    return { InstanceStatuses, ...rest };
  },
});

/** Hardware that fails takes the system's check and the instance's with it. */
function check(instance: Instance, now: number): object {
  if (stateOf(instance, now) !== 'running') return { Status: 'not-applicable' };
  const { impairedSince } = instance;
  if (impairedSince !== undefined) {
    const failed = { Name: 'reachability', Status: 'failed', ImpairedSince: new Date(impairedSince) };
    return { Status: 'impaired', Details: [failed] };
  }
  const booting = now < instance.launchedAt + BOOT_MILLISECONDS;
  const Details = [{ Name: 'reachability', Status: booting ? 'initializing' : 'passed' }];
  return { Status: booting ? 'initializing' : 'ok', Details };
}
