import type { Environment, StackIdentity } from '@shopwatch/cloudformation';
import { parameterReader } from '../../../ports/parameter-reader.ts';
import { secretReader } from '../../../ports/secret-reader.ts';
import type { Scope } from '../../../scope.ts';
import { exportLookup } from './exports.ts';

/** The zones of a region that stacks may spread over: three, named a to c. */
const zones = ['a', 'b', 'c'];

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
    availabilityZones: (where) => zones.map((zone) => where + zone),
  };
}
