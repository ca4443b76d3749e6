import { operation } from '../../../operation.ts';
import { list, string, structure } from '../../../shapes/declare.ts';
import { found, notFound } from '../faults.ts';
import { describeInput, type FilterTable, selected } from '../filters.ts';
import { type Networks, networksOf, type SecurityGroup, type SecurityGroupRule } from '../network/networks.ts';
import { idsIn, tagSet, tagView } from '../shapes.ts';

const ingress = (group: SecurityGroup) => group.rules.filter(({ isEgress }) => !isEgress);

const filters: FilterTable<SecurityGroup> = {
  description: ({ description }) => description,
  'group-id': ({ id }) => id,
  'group-name': ({ name }) => name,
  'ip-permission.cidr': (group) => ingress(group).map(({ cidrIp }) => cidrIp),
  'ip-permission.from-port': (group) => ingress(group).map(({ fromPort }) => String(fromPort)),
  'ip-permission.group-id': (group) => ingress(group).map(({ peerGroupId }) => peerGroupId),
  'ip-permission.protocol': (group) => ingress(group).map(({ protocol }) => protocol),
  'ip-permission.to-port': (group) => ingress(group).map(({ toPort }) => String(toPort)),
  'vpc-id': ({ vpcId }) => vpcId,
};

const permission = structure({ UserIdGroupPairs: list(structure({}), { wire: 'groups' }) });

/** Shows security groups with what they let through. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html */
export const describeSecurityGroups = operation({
  name: 'DescribeSecurityGroups',
  input: { ...describeInput, GroupIds: idsIn('GroupId'), GroupNames: idsIn('GroupName') },
  output: {
    SecurityGroups: list(
      structure({
        Description: string({ wire: 'groupDescription' }),
        IpPermissions: list(permission),
        IpPermissionsEgress: list(permission),
        Tags: tagSet,
      }),
      { wire: 'securityGroupInfo' },
    ),
  },
  run(input, context) {
    const networks = networksOf(context);
    const { page, ...rest } = selected(asked(networks, input.GroupIds, input.GroupNames), input, filters);
    const SecurityGroups = page.map((group) => ({
      GroupId: group.id,
      GroupName: group.name,
      Description: group.description,
      VpcId: group.vpcId,
      OwnerId: context.account,
      SecurityGroupArn: context.arn('ec2', `security-group/${group.id}`),
      IpPermissions: permissions(ingress(group), context.account),
      IpPermissionsEgress: permissions(
        group.rules.filter(({ isEgress }) => isEgress),
        context.account,
      ),
      Tags: tagView(group.tags),
    }));
    return { SecurityGroups, ...rest };
  },
});

function asked(
  { securityGroups }: Networks,
  ids: readonly string[] | undefined,
  names: readonly string[] | undefined,
): Iterable<SecurityGroup> {
  if (ids === undefined && names === undefined) return securityGroups.values();
  const named = (names ?? []).map((name) => {
    const group = [...securityGroups.values()].find((candidate) => candidate.name === name);
    if (group === undefined) throw notFound('securityGroup', name);
    return group;
  });
  return [...(ids ?? []).map((id) => found(securityGroups, 'securityGroup', id)), ...named];
}

/** EC2 shows rules of the same protocol and ports as one permission. */
function permissions(rules: readonly SecurityGroupRule[], account: string): object[] {
  const byPorts = new Map<string, SecurityGroupRule[]>();
  for (const rule of rules) {
    const ports = `${rule.protocol} ${rule.fromPort} ${rule.toPort}`;
    byPorts.set(ports, [...(byPorts.get(ports) ?? []), rule]);
  }
  return [...byPorts.values()].map((same) => ({
    IpProtocol: same[0]!.protocol,
    FromPort: same[0]!.fromPort,
    ToPort: same[0]!.toPort,
    UserIdGroupPairs: same
      .filter(({ peerGroupId }) => peerGroupId !== undefined)
      .map(({ peerGroupId, description }) => ({ GroupId: peerGroupId, UserId: account, Description: description })),
    IpRanges: same
      .filter(({ cidrIp }) => cidrIp !== undefined)
      .map(({ cidrIp, description }) => ({ CidrIp: cidrIp, Description: description })),
    Ipv6Ranges: [],
    PrefixListIds: [],
  }));
}
