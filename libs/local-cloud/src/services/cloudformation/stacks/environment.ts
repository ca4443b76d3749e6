import type { Environment, StackIdentity } from '@shopwatch/cloudformation';
import { network } from '../../../ports/network.ts';
import { parameterReader } from '../../../ports/parameter-reader.ts';
import { secretReader } from '../../../ports/secret-reader.ts';
import type { Scope } from '../../../scope.ts';
import { exportLookup } from './exports.ts';

/** What a stack finds around it in this cloud. */
export function environmentOf(
  scope: Scope,
  stack: StackIdentity,
  notificationArns: readonly string[] = [],
): Environment {
  const { account, region, partition } = scope;
  return {
    pseudo: { accountId: account, region, partition, stackName: stack.name, stackId: stack.id, notificationArns },
    ssm: (name, version) => scope.port(parameterReader).read(scope, name, version),
    secret: (secretId, { stage, id }) => scope.port(secretReader).read(scope, { secretId, stage, versionId: id }),
    exports: exportLookup(scope),
    availabilityZones: (where) => scope.port(network).availabilityZones(scope.in({ region: where })),
    exists: (type, id) => exists(scope, type, id),
  };
}

/** Whether a thing that a parameter names is there; kinds that nobody here keeps always are. */
function exists(scope: Scope, type: string, id: string): boolean {
  switch (type) {
    case 'AWS::EC2::VPC::Id':
      return scope.port(network).hasVpc(scope, id);
    case 'AWS::EC2::Subnet::Id':
      return scope.port(network).subnet(scope, id) !== undefined;
    case 'AWS::EC2::SecurityGroup::Id':
      return scope.port(network).securityGroup(scope, id) !== undefined;
    default:
      return true;
  }
}
