import { acknowledge, type TierStack } from '@shopwatch/tier';
import { CfnParameter, Fn, Tags } from 'aws-cdk-lib';
import { CfnInstance } from 'aws-cdk-lib/aws-ec2';
import type { CfnInstanceProfile } from 'aws-cdk-lib/aws-iam';
import { bootScript } from './boot-script.ts';
import { imageParameters } from './image-parameters.ts';

/** Where a web server stands and what it may do. */
export interface WebServerProps {
  readonly number: 1 | 2;
  readonly subnetId: string;
  readonly securityGroupId: string;
  readonly profile: CfnInstanceProfile;
}

/** Makes one web server with a public address, an encrypted disk and one-minute metrics. */
export function webServer(
  stack: TierStack,
  { number, subnetId, securityGroupId, profile }: WebServerProps,
): CfnInstance {
  const { web, logGroupPrefix } = stack.settings.ecommerce;
  const server = new CfnInstance(stack, `Server${number}`, {
    instanceType: web.instanceType,
    imageId: newestImage(stack),
    iamInstanceProfile: profile.ref,
    monitoring: true,
    disableApiTermination: false,
    networkInterfaces: [{ deviceIndex: '0', associatePublicIpAddress: true, subnetId, groupSet: [securityGroupId] }],
    blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: { encrypted: true, volumeType: 'gp3' } }],
    userData: Fn.base64(bootScript(logGroupPrefix)),
  });
  Tags.of(server).add('Name', stack.nameOf('ec2', `web-${number}`));
  acknowledge(server, {
    'AwsSolutions::AwsSolutions-EC29':
      'the specification asks for a tear-down without a manual step, and no auto scaling group',
  });
  return server;
}

/** A later deployment may find a newer image, and a new image replaces both servers at once. */
function newestImage(stack: TierStack): string {
  const known = stack.node.tryFindChild('NewestImage') as CfnParameter | undefined;
  const parameter =
    known ??
    new CfnParameter(stack, 'NewestImage', {
      type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>',
      default: imageParameters[stack.settings.ecommerce.web.machineImage],
      description: 'newest machine image of the web servers, as AWS publishes it',
    });
  return parameter.valueAsString;
}
