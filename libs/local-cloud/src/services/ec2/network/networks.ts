import type { NetworkUse } from '../../../ports/network.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

export interface Vpc {
  readonly id: string;
  readonly cidrBlock: string;
  readonly cidrAssociationId: string;
  readonly dhcpOptionsId: string;
  readonly networkAclId: string;
  tenancy: string;
  dnsSupport: boolean;
  dnsHostnames: boolean;
  tags: Record<string, string>;
}

export interface Subnet {
  readonly id: string;
  readonly vpcId: string;
  readonly cidrBlock: string;
  readonly availabilityZone: string;
  readonly networkAclAssociationId: string;
  mapPublicIpOnLaunch: boolean;
  tags: Record<string, string>;
}

export interface InternetGateway {
  readonly id: string;
  vpcId: string | undefined;
  tags: Record<string, string>;
}

export interface Route {
  readonly destination: string;
  readonly gatewayId: string;
}

export interface RouteTableAssociation {
  readonly id: string;
  /** Undefined: the association of a VPC with its main table. */
  readonly subnetId: string | undefined;
}

export interface RouteTable {
  readonly id: string;
  readonly vpcId: string;
  readonly routes: Route[];
  associations: RouteTableAssociation[];
  tags: Record<string, string>;
}

export interface SecurityGroupRule {
  readonly id: string;
  readonly isEgress: boolean;
  /** `tcp`, `udp`, `icmp`, a number, or `-1` for all. */
  readonly protocol: string;
  readonly fromPort: number | undefined;
  readonly toPort: number | undefined;
  readonly cidrIp: string | undefined;
  readonly peerGroupId: string | undefined;
  readonly description: string | undefined;
}

export interface SecurityGroup {
  readonly id: string;
  readonly vpcId: string;
  readonly name: string;
  readonly description: string;
  rules: SecurityGroupRule[];
  tags: Record<string, string>;
}

/** Every network of an account in a region, by the ids of its parts. */
export interface Networks {
  readonly vpcs: Map<string, Vpc>;
  readonly subnets: Map<string, Subnet>;
  readonly internetGateways: Map<string, InternetGateway>;
  readonly routeTables: Map<string, RouteTable>;
  readonly securityGroups: Map<string, SecurityGroup>;
  /** What resources of other services stand in, by the resource. */
  readonly uses: Map<string, NetworkUse>;
}

/** There is no default VPC: every network was made by somebody. */
const slot = stateSlot<Networks>('ec2.networks', {
  empty: () => ({
    vpcs: new Map(),
    subnets: new Map(),
    internetGateways: new Map(),
    routeTables: new Map(),
    securityGroups: new Map(),
    uses: new Map(),
  }),
});

/** The networks here. */
export function networksOf(scope: Scope): Networks {
  return scope.state(slot);
}

/** An id as EC2 makes them: `vpc-0` and sixteen hexadecimal digits. */
export function newId(scope: Scope, prefix: string): string {
  return `${prefix}-0${scope.ids.hex(16)}`;
}
