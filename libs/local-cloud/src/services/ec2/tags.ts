import { AwsError } from '../../aws-error.ts';
import type { Scope } from '../../scope.ts';
import { invalidValue } from './faults.ts';
import { instancesOf } from './instances/instance.ts';
import { addressesOf } from './network/addresses.ts';
import { natGatewaysOf } from './network/nat-gateways.ts';
import { networksOf } from './network/networks.ts';

/** Something that has tags, with the name of its kind. */
export interface Taggable {
  readonly id: string;
  readonly kind: string;
  readonly tags: Record<string, string>;
}

/** Everything here that can have tags. */
export function taggables(scope: Scope): Taggable[] {
  const { vpcs, subnets, internetGateways, routeTables, securityGroups } = networksOf(scope);
  const of = (kind: string, things: Iterable<{ readonly id: string; readonly tags: Record<string, string> }>) =>
    [...things].map(({ id, tags }) => ({ id, tags, kind }));
  return [
    ...of('vpc', vpcs.values()),
    ...of('subnet', subnets.values()),
    ...of('internet-gateway', internetGateways.values()),
    ...of('route-table', routeTables.values()),
    ...of('security-group', securityGroups.values()),
    ...of('elastic-ip', addressesOf(scope).values()),
    ...of('natgateway', natGatewaysOf(scope).values()),
    ...of('instance', instancesOf(scope).values()),
  ];
}

/** The things of a request. @throws AwsError InvalidID when one does not exist */
export function taggablesNamed(scope: Scope, ids: readonly string[]): Taggable[] {
  const all = taggables(scope);
  return ids.map((id) => {
    const thing = all.find((candidate) => candidate.id === id);
    if (thing === undefined) throw new AwsError('InvalidID', `The ID '${id}' is not valid`);
    return thing;
  });
}

/** Refuses keys that only AWS may set. @throws AwsError InvalidParameterValue */
export function refuseReservedKey(key: string): void {
  if (!key.toLowerCase().startsWith('aws:')) return;
  throw invalidValue("Tag keys starting with 'aws:' are reserved for internal use");
}
