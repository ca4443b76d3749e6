import { acknowledge, type TierStack } from '@shopwatch/tier';
import { Tags } from 'aws-cdk-lib';
import { CfnVPC } from 'aws-cdk-lib/aws-ec2';

/** Makes the VPC with DNS, so that the database is found by name. */
export function vpc(stack: TierStack): CfnVPC {
  const made = new CfnVPC(stack, 'Vpc', {
    cidrBlock: stack.settings.ecommerce.network.cidr,
    enableDnsSupport: true,
    enableDnsHostnames: true,
  });
  Tags.of(made).add('Name', stack.nameOf('vpc', 'ecommerce'));
  acknowledge(made, {
    'AwsSolutions::AwsSolutions-VPC7':
      'the specification asks for no flow logs, and their ingestion would add to a cost ceiling that is already exceeded',
  });
  return made;
}
