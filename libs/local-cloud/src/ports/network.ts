import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** A subnet as other services see it. */
export interface SubnetSummary {
  readonly id: string;
  readonly vpcId: string;
  readonly availabilityZone: string;
  readonly cidrBlock: string;
}

/** A security group as other services see it. */
export interface SecurityGroupSummary {
  readonly id: string;
  readonly vpcId: string;
  readonly name: string;
}

/** Which subnets and security groups a resource of another service stands in, for as long as it exists. */
export interface NetworkUse {
  readonly subnetIds: readonly string[];
  readonly groupIds: readonly string[];
}

/** What other services see and use of the networks; EC2 provides it. `occupy` keeps what is used from being deleted until `leave`. */
export const network = port<{
  /** Names of the availability zones of the scope's region. */
  availabilityZones(scope: Scope): readonly string[];
  hasVpc(scope: Scope, vpcId: string): boolean;
  subnet(scope: Scope, subnetId: string): SubnetSummary | undefined;
  securityGroup(scope: Scope, groupId: string): SecurityGroupSummary | undefined;
  defaultSecurityGroup(scope: Scope, vpcId: string): SecurityGroupSummary | undefined;
  occupy(scope: Scope, owner: string, use: NetworkUse): void;
  leave(scope: Scope, owner: string): void;
}>('network');
