import { operation } from '../../../operation.ts';
import { oneOf, required, string } from '../../../shapes/declare.ts';
import { found } from '../faults.ts';
import { networksOf } from '../network/networks.ts';

/** Shows one switch of a VPC. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcAttribute.html */
export const describeVpcAttribute = operation({
  name: 'DescribeVpcAttribute',
  input: { VpcId: string({ required: true }), Attribute: required(oneOf('enableDnsSupport', 'enableDnsHostnames')) },
  run({ VpcId, Attribute }, context) {
    const vpc = found(networksOf(context).vpcs, 'vpc', VpcId);
    return Attribute === 'enableDnsSupport'
      ? { VpcId, EnableDnsSupport: { Value: vpc.dnsSupport } }
      : { VpcId, EnableDnsHostnames: { Value: vpc.dnsHostnames } };
  },
});
