import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { found, invalidValue, notFound } from '../faults.ts';
import { parseCidr, printCidr } from './cidr.ts';
import { networksOf, newId, type SecurityGroup, type SecurityGroupRule } from './networks.ts';

/** A rule before it has an id. */
export type RuleDraft = Omit<SecurityGroupRule, 'id'>;

const PROTOCOLS: Readonly<Record<string, string>> = { '1': 'icmp', '6': 'tcp', '17': 'udp', all: '-1' };

/** The rule that each new group has. */
export function allowAllOutbound(scope: Scope): SecurityGroupRule {
  return {
    id: newId(scope, 'sgr'),
    isEgress: true,
    protocol: '-1',
    fromPort: undefined,
    toPort: undefined,
    cidrIp: '0.0.0.0/0',
    peerGroupId: undefined,
    description: undefined,
  };
}

/** Adds a rule to a group. @throws AwsError InvalidPermission.Duplicate when the same peer may do the same already */
export function addRule(scope: Scope, groupId: string, draft: RuleDraft): SecurityGroupRule {
  const { securityGroups } = networksOf(scope);
  const group = found(securityGroups, 'securityGroup', groupId);
  const rule = { ...checked(draft), id: newId(scope, 'sgr') };
  if (rule.peerGroupId !== undefined) found(securityGroups, 'securityGroup', rule.peerGroupId);
  if (group.rules.some((other) => sameRule(other, rule))) {
    throw new AwsError('InvalidPermission.Duplicate', `the specified rule "${sentence(rule)}" already exists`);
  }
  group.rules.push(rule);
  return rule;
}

/** Gives a rule another description, the one thing of it that changes in place. */
export function describeRule(scope: Scope, ruleId: string, description: string | undefined): void {
  const group = groupOfRule(scope, ruleId);
  if (group === undefined) throw notFound('securityGroupRule', ruleId);
  group.rules = group.rules.map((rule) => (rule.id === ruleId ? { ...rule, description } : rule));
}

/** Takes a rule away; one that went with its group is gone already. */
export function removeRule(scope: Scope, ruleId: string): void {
  const group = groupOfRule(scope, ruleId);
  if (group !== undefined) group.rules = group.rules.filter(({ id }) => id !== ruleId);
}

function groupOfRule(scope: Scope, ruleId: string): SecurityGroup | undefined {
  return [...networksOf(scope).securityGroups.values()].find(({ rules }) => rules.some(({ id }) => id === ruleId));
}

function checked(draft: RuleDraft): RuleDraft {
  const protocol = PROTOCOLS[draft.protocol.toLowerCase()] ?? draft.protocol.toLowerCase();
  if (!/^(-1|icmpv6|icmp|tcp|udp|\d{1,3})$/.test(protocol)) {
    throw invalidValue(`Invalid value '${draft.protocol}' for IP protocol. Unknown protocol.`);
  }
  if ((draft.cidrIp === undefined) === (draft.peerGroupId === undefined)) {
    throw new AwsError(
      'InvalidParameterCombination',
      'Exactly one of CidrIp, SourceSecurityGroupId and DestinationSecurityGroupId must be given',
    );
  }
  const ported = protocol === 'tcp' || protocol === 'udp';
  if (ported) refusePorts(draft);
  return { ...draft, protocol, cidrIp: draft.cidrIp === undefined ? undefined : peerBlock(draft.cidrIp) };
}

function refusePorts({ fromPort, toPort, protocol }: RuleDraft): void {
  if (fromPort === undefined || toPort === undefined) {
    throw invalidValue(`Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.`);
  }
  if (fromPort < 0 || toPort > 65535 || fromPort > toPort) {
    throw invalidValue(
      `Invalid value '${fromPort}-${toPort}' for portRange. ${protocol.toUpperCase()} port range is out of bounds.`,
    );
  }
}

function peerBlock(text: string): string {
  const cidr = parseCidr(text);
  if (cidr === undefined) throw invalidValue(`CIDR block ${text} is malformed`);
  return printCidr(cidr);
}

function sameRule(left: SecurityGroupRule, right: SecurityGroupRule): boolean {
  const same = ['isEgress', 'protocol', 'fromPort', 'toPort', 'cidrIp', 'peerGroupId'] as const;
  return same.every((key) => left[key] === right[key]);
}

function sentence({ protocol, fromPort, toPort, cidrIp, peerGroupId }: SecurityGroupRule): string {
  const peer = `peer: ${cidrIp ?? peerGroupId}`;
  if (protocol === '-1') return `${peer}, ALL, ALLOW`;
  return `${peer}, ${protocol.toUpperCase()}, from port: ${fromPort}, to port: ${toPort}, ALLOW`;
}
