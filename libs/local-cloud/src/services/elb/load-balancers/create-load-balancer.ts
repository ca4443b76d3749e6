import { AwsError } from '../../../aws-error.ts';
import { network, type SubnetSummary } from '../../../ports/network.ts';
import type { Scope } from '../../../scope.ts';
import { type AttributeSetting, usualAttributes } from '../attributes.ts';
import { invalid } from '../faults.ts';
import { loadBalancerAttributes, withAttributes } from './attributes.ts';
import { type LoadBalancer, loadBalancersOf, type LoadBalancerZone } from './load-balancer.ts';

/** What a load balancer is made from. */
export interface LoadBalancerDraft {
  readonly name: string;
  readonly subnetIds: readonly string[];
  /** @default the default group of the VPC */
  readonly groupIds?: readonly string[] | undefined;
  /** @default 'internet-facing' */
  readonly scheme?: LoadBalancer['scheme'] | undefined;
  readonly attributes?: readonly AttributeSetting[] | undefined;
  readonly tags?: Record<string, string>;
}

/** Makes an application load balancer, active at once. @throws AwsError when its name is taken or its network does not fit */
export function createLoadBalancer(scope: Scope, draft: LoadBalancerDraft): LoadBalancer {
  const { name, scheme = 'internet-facing' } = draft;
  refuseName(name);
  if ([...loadBalancersOf(scope).values()].some((other) => other.name === name)) {
    const message = `A load balancer with the same name '${name}' exists, but with different settings`;
    throw new AwsError('DuplicateLoadBalancerName', message);
  }
  const subnets = subnetsNamed(scope, draft.subnetIds);
  const vpcId = subnets[0]!.vpcId;
  const attributes = withAttributes(usualAttributes(loadBalancerAttributes), draft.attributes ?? []);
  const groupIds = groupsNamed(scope, draft.groupIds, vpcId);
  const fullName = `app/${name}/${scope.ids.hex(16)}`;
  const prefix = scheme === 'internal' ? 'internal-' : '';
  const balancer: LoadBalancer = {
    arn: scope.arn('elasticloadbalancing', `loadbalancer/${fullName}`),
    fullName,
    name,
    scheme,
    vpcId,
    dnsName: `${prefix}${name}-${dnsNumber(scope)}.${scope.region}.elb.amazonaws.com`,
    createdAt: scope.clock.now(),
    zones: zonesOf(subnets),
    groupIds,
    attributes,
    tags: draft.tags ?? {},
  };
  loadBalancersOf(scope).set(balancer.arn, balancer);
  occupy(scope, balancer);
  return balancer;
}

/** Moves a load balancer to other subnets. @throws AwsError when they do not fit */
export function setSubnets(scope: Scope, balancer: LoadBalancer, subnetIds: readonly string[]): void {
  balancer.zones = zonesOf(subnetsNamed(scope, subnetIds));
  occupy(scope, balancer);
}

/** Gives a load balancer other security groups. @throws AwsError when one does not exist */
export function setSecurityGroups(scope: Scope, balancer: LoadBalancer, ids: readonly string[] | undefined): void {
  balancer.groupIds = groupsNamed(scope, ids, balancer.vpcId);
  occupy(scope, balancer);
}

/** The number in a DNS name, with at most ten digits. */
function dnsNumber({ ids }: Scope): string {
  return String(Number.parseInt(ids.hex(8), 16)).padStart(10, '1');
}

function occupy(scope: Scope, { arn, zones, groupIds }: LoadBalancer): void {
  scope.port(network).occupy(scope, arn, { subnetIds: zones.map(({ subnetId }) => subnetId), groupIds });
}

function refuseName(name: string): void {
  if (name.length > 32) throw invalid(`Load balancer name '${name}' cannot be longer than '32' characters`);
  if (!/^[a-zA-Z0-9-]+$/.test(name)) {
    throw invalid(
      `Load balancer name '${name}' can only contain characters that are alphanumeric characters and hyphens(-)`,
    );
  }
  if (/^-|-$/.test(name)) throw invalid(`Load balancer name '${name}' cannot begin or end with '-'`);
  if (name.startsWith('internal-')) throw invalid(`Load balancer name '${name}' cannot begin with 'internal-'`);
}

function subnetsNamed(scope: Scope, ids: readonly string[]): SubnetSummary[] {
  const subnets = ids.map((id) => {
    const subnet = scope.port(network).subnet(scope, id);
    if (subnet === undefined) throw new AwsError('SubnetNotFound', `The subnet ID '${id}' does not exist`);
    return subnet;
  });
  if (new Set(subnets.map(({ availabilityZone }) => availabilityZone)).size < 2) {
    throw invalid('At least two subnets in two different Availability Zones must be specified');
  }
  if (new Set(subnets.map(({ availabilityZone }) => availabilityZone)).size < subnets.length) {
    throw new AwsError(
      'InvalidConfigurationRequest',
      'A load balancer cannot be attached to multiple subnets in the same Availability Zone',
    );
  }
  if (new Set(subnets.map(({ vpcId }) => vpcId)).size > 1) {
    throw new AwsError('InvalidConfigurationRequest', 'All subnets must belong to the same VPC');
  }
  return subnets;
}

function zonesOf(subnets: readonly SubnetSummary[]): LoadBalancerZone[] {
  return subnets.map(({ id, availabilityZone }) => ({ zone: availabilityZone, subnetId: id }));
}

function groupsNamed(scope: Scope, ids: readonly string[] | undefined, vpcId: string): readonly string[] {
  if (ids === undefined || ids.length === 0) return [scope.port(network).defaultSecurityGroup(scope, vpcId)!.id];
  for (const id of ids) {
    const group = scope.port(network).securityGroup(scope, id);
    if (group?.vpcId !== vpcId) {
      throw new AwsError('InvalidConfigurationRequest', `One or more security groups are invalid: '${id}'`);
    }
  }
  return ids;
}
