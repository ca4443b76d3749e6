import { integer, string } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import type { RuleDraft } from '../network/security-group-rules.ts';

/** What rules of both directions share. */
export const commonRule = {
  CidrIp: string(),
  Description: string(),
  FromPort: integer(),
  IpProtocol: string({ required: true }),
  ToPort: integer(),
};

/** What a rule for incoming packets says. */
export const ingressRule = { ...commonRule, SourceSecurityGroupId: string() };

/** What a rule for outgoing packets says. */
export const egressRule = { ...commonRule, DestinationSecurityGroupId: string() };

/** A rule for incoming packets as the network takes it. */
export function ingressDraft(rule: StructureOf<typeof ingressRule>): RuleDraft {
  return { ...draft(rule), isEgress: false, peerGroupId: rule.SourceSecurityGroupId };
}

/** A rule for outgoing packets as the network takes it. */
export function egressDraft(rule: StructureOf<typeof egressRule>): RuleDraft {
  return { ...draft(rule), isEgress: true, peerGroupId: rule.DestinationSecurityGroupId };
}

function draft(rule: StructureOf<typeof commonRule>): Omit<RuleDraft, 'isEgress' | 'peerGroupId'> {
  return {
    protocol: rule.IpProtocol,
    fromPort: rule.FromPort,
    toPort: rule.ToPort,
    cidrIp: rule.CidrIp,
    description: rule.Description,
  };
}
