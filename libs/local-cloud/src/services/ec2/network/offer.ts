import type { NetworkUse, SecurityGroupSummary, SubnetSummary } from '../../../ports/network.ts';
import type { Scope } from '../../../scope.ts';
import { zonesOf } from '../zones.ts';
import { networksOf } from './networks.ts';
import { defaultGroupOf } from './vpcs.ts';

/** What other services see and use of the networks here. */
export const networkOffer = {
  availabilityZones: ({ region }: Scope): readonly string[] => zonesOf(region).map(({ name }) => name),
  hasVpc: (scope: Scope, vpcId: string): boolean => networksOf(scope).vpcs.has(vpcId),
  subnet: (scope: Scope, subnetId: string): SubnetSummary | undefined => networksOf(scope).subnets.get(subnetId),
  securityGroup,
  defaultSecurityGroup: (scope: Scope, vpcId: string): SecurityGroupSummary | undefined =>
    securityGroup(scope, defaultGroupOf(scope, vpcId) ?? ''),
  occupy: (scope: Scope, owner: string, use: NetworkUse): void => void networksOf(scope).uses.set(owner, use),
  leave: (scope: Scope, owner: string): void => void networksOf(scope).uses.delete(owner),
};

function securityGroup(scope: Scope, groupId: string): SecurityGroupSummary | undefined {
  return networksOf(scope).securityGroups.get(groupId);
}
