import { operation } from '../../../operation.ts';
import { list, structure } from '../../../shapes/declare.ts';
import { notFound } from '../faults.ts';
import { describeInput, type FilterTable, selected } from '../filters.ts';
import { networksOf, type SecurityGroupRule } from '../network/networks.ts';
import { idsIn, tagSet } from '../shapes.ts';

interface OwnedRule extends SecurityGroupRule {
  readonly groupId: string;
  readonly tags: Readonly<Record<string, string>>;
}

const filters: FilterTable<OwnedRule> = {
  'group-id': ({ groupId }) => groupId,
  'security-group-rule-id': ({ id }) => id,
};

/** Shows the rules of security groups one by one. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupRules.html */
export const describeSecurityGroupRules = operation({
  name: 'DescribeSecurityGroupRules',
  input: { ...describeInput, SecurityGroupRuleIds: idsIn('SecurityGroupRuleId') },
  output: { SecurityGroupRules: list(structure({ Tags: tagSet }), { wire: 'securityGroupRuleSet' }) },
  run(input, context) {
    const all = [...networksOf(context).securityGroups.values()].flatMap(({ id: groupId, rules }) =>
      rules.map((rule): OwnedRule => ({ ...rule, groupId, tags: {} })),
    );
    const asked = input.SecurityGroupRuleIds?.map((id) => {
      const rule = all.find((candidate) => candidate.id === id);
      if (rule === undefined) throw notFound('securityGroupRule', id);
      return rule;
    });
    const { page, ...rest } = selected(asked ?? all, input, filters);
    const SecurityGroupRules = page.map((rule) => ({
      SecurityGroupRuleId: rule.id,
      GroupId: rule.groupId,
      GroupOwnerId: context.account,
      IsEgress: rule.isEgress,
      IpProtocol: rule.protocol,
      FromPort: rule.fromPort ?? -1,
      ToPort: rule.toPort ?? -1,
      CidrIpv4: rule.cidrIp,
      ReferencedGroupInfo:
        rule.peerGroupId === undefined ? undefined : { GroupId: rule.peerGroupId, UserId: context.account },
      Description: rule.description,
      SecurityGroupRuleArn: context.arn('ec2', `security-group-rule/${rule.id}`),
      Tags: [],
    }));
    return { SecurityGroupRules, ...rest };
  },
});
