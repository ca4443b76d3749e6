import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { type ResourceState, resourceType } from '../../../resources/resource-type.ts';
import { boolean, oneOf, string } from '../../../shapes/declare.ts';
import { found } from '../faults.ts';
import { networksOf, type Vpc } from '../network/networks.ts';
import { createVpc, defaultGroupOf, deleteVpc } from '../network/vpcs.ts';

/** A network of one's own. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html */
export const vpcType = resourceType({
  type: 'AWS::EC2::VPC',
  properties: {
    CidrBlock: string({ required: true }),
    EnableDnsHostnames: boolean(),
    EnableDnsSupport: boolean(),
    InstanceTenancy: oneOf('default', 'dedicated'),
    Tags: tagList,
  },
  replacement: ['CidrBlock'],
  some: ['InstanceTenancy'],
  // A VPC can be let go of dedicated hardware, not put on it.
  replaces: (_, __, after) => after === 'dedicated',
  create(wanted, context) {
    const tags = resourceTags(context, wanted.Tags);
    const vpc = createVpc(context, { cidrBlock: wanted.CidrBlock, tenancy: wanted.InstanceTenancy, tags });
    setDns(vpc, wanted);
    return stateOf(vpc, defaultGroupOf(context, vpc.id));
  },
  update({ resource, properties: wanted }, context) {
    const vpc = found(networksOf(context).vpcs, 'vpc', resource.physicalId);
    setDns(vpc, wanted);
    vpc.tenancy = wanted.InstanceTenancy ?? 'default';
    vpc.tags = resourceTags(context, wanted.Tags);
    return resource;
  },
  delete: ({ physicalId }, context) => deleteVpc(context, physicalId),
});

interface DnsProperties {
  readonly EnableDnsHostnames?: boolean;
  readonly EnableDnsSupport?: boolean;
}

function setDns(vpc: Vpc, { EnableDnsHostnames = false, EnableDnsSupport = true }: DnsProperties): void {
  vpc.dnsHostnames = EnableDnsHostnames;
  vpc.dnsSupport = EnableDnsSupport;
}

function stateOf(vpc: Vpc, defaultGroup: string | undefined): ResourceState {
  return {
    physicalId: vpc.id,
    attributes: {
      VpcId: vpc.id,
      CidrBlock: vpc.cidrBlock,
      CidrBlockAssociations: [vpc.cidrAssociationId],
      DefaultNetworkAcl: vpc.networkAclId,
      DefaultSecurityGroup: defaultGroup,
      Ipv6CidrBlocks: [],
    },
  };
}
