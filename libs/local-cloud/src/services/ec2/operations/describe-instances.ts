import { operation } from '../../../operation.ts';
import type { Context } from '../../../scope.ts';
import { list, structure } from '../../../shapes/declare.ts';
import { describeInput, type FilterTable, selected } from '../filters.ts';
import { instancesNamed } from '../instances/change-state.ts';
import { instanceShape, instanceView } from '../instances/instance-view.ts';
import { type Instance, instancesOf, STATE_CODES, stateOf } from '../instances/instance.ts';
import { idsIn } from '../shapes.ts';

/** Shows instances, each in the reservation it was launched with. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html */
export const describeInstances = operation({
  name: 'DescribeInstances',
  input: { ...describeInput, InstanceIds: idsIn('InstanceId') },
  output: {
    Reservations: list(
      structure({
        Groups: list(structure({}), { wire: 'groupSet' }),
        Instances: list(instanceShape, { wire: 'instancesSet' }),
      }),
      { wire: 'reservationSet' },
    ),
  },
  run(input, context) {
    const asked =
      input.InstanceIds === undefined ? instancesOf(context).values() : instancesNamed(context, input.InstanceIds);
    const { page, ...rest } = selected(asked, input, instanceFilters(context));
    const Reservations = page.map((instance) => ({
      ReservationId: instance.reservationId,
      OwnerId: context.account,
      Groups: [],
      Instances: [instanceView(context, instance)],
    }));
    return { Reservations, ...rest };
  },
});

/** The filters of instances and of their status. */
export function instanceFilters({ clock }: Context): FilterTable<Instance> {
  const now = clock.now();
  return {
    'availability-zone': ({ availabilityZone }) => availabilityZone,
    'image-id': ({ imageId }) => imageId,
    'instance-id': ({ id }) => id,
    'instance-state-code': (instance) => String(STATE_CODES[stateOf(instance, now)]),
    'instance-state-name': (instance) => stateOf(instance, now),
    'instance-type': ({ type }) => type,
    'instance.group-id': ({ groupIds }) => groupIds,
    'ip-address': ({ publicIpAddress }) => publicIpAddress,
    'monitoring-state': ({ detailedMonitoring }) => (detailedMonitoring ? 'enabled' : 'disabled'),
    'private-ip-address': ({ privateIpAddress }) => privateIpAddress,
    'subnet-id': ({ subnetId }) => subnetId,
    'vpc-id': ({ vpcId }) => vpcId,
  };
}
