import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { invalidValue } from '../faults.ts';
import { instancesOf } from '../instances/instance.ts';
import { maxConnectionsOf } from '../instances/max-connections.ts';
import { checkedParameters, parameterGroupNamed, parameterGroupsOf, type ParameterGroup } from './parameter-group.ts';
import { parameterRules } from './parameters.ts';

/** Sets what differs from the defaults; instances take what needs no boot at once. @throws AwsError InvalidParameterValue */
export function setParameters(scope: Scope, group: ParameterGroup, wanted: Readonly<Record<string, string>>): void {
  refuseDefault(group.name);
  group.parameters = checkedParameters(group.family, wanted);
  if (parameterRules(group.family)['max_connections']?.static) return;
  for (const instance of instancesOf(scope).values()) {
    if (instance.parameterGroup === group.name) instance.maxConnections = maxConnectionsOf(scope, instance);
  }
}

/** Deletes a parameter group that no instance has. @throws AwsError InvalidDBParameterGroupState */
export function deleteParameterGroup(scope: Scope, asked: string): void {
  const { name } = parameterGroupNamed(scope, asked);
  refuseDefault(name);
  if ([...instancesOf(scope).values()].some(({ parameterGroup }) => parameterGroup === name)) {
    throw new AwsError(
      'InvalidDBParameterGroupState',
      'One or more database instances are still members of this parameter group, so the group cannot be deleted',
    );
  }
  parameterGroupsOf(scope).delete(name);
}

function refuseDefault(name: string): void {
  if (name.startsWith('default.')) throw invalidValue('The parameter group is a default one and cannot be changed.');
}
