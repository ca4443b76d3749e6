import { bundledCanary, type TierStack } from '@shopwatch/tier';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { CfnCanary } from 'aws-cdk-lib/aws-synthetics';
import { canaryFolder } from './artifact-bucket.ts';
import type { CanaryNetwork } from './canary-network.ts';
import type { Artifacts } from './canary-role.ts';
import type { RoleWithPolicy } from './incident-role.ts';

/** Where the canary stands, what it runs as and where it leaves what it saw. */
export interface CanaryProps {
  readonly network: CanaryNetwork;
  readonly runsAs: RoleWithPolicy;
  readonly artifacts: Artifacts;
}

/**
 * The newest runtime with Puppeteer; a deprecated one takes no new canaries.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Library_nodejs_puppeteer.html
 */
const runtimeVersion = 'syn-nodejs-puppeteer-15.0';

/** Asks the payment API every five minutes from inside the private network, beginning at once; its function goes with it. */
export function canary(stack: TierStack, { network, runsAs, artifacts }: CanaryProps): CfnCanary {
  const code = new Asset(stack, 'CanaryCode', { path: bundledCanary('payments', 'check-endpoint') });
  const name = stack.nameOf('canary', 'payment-api');
  const made = new CfnCanary(stack, 'Canary', {
    name,
    runtimeVersion,
    code: { handler: 'index.handler', s3Bucket: code.s3BucketName, s3Key: code.s3ObjectKey },
    executionRoleArn: runsAs.role.roleArn,
    schedule: { expression: 'rate(5 minutes)' },
    runConfig: {
      timeoutInSeconds: 60,
      environmentVariables: { CANARY_NAME: name, ENDPOINT: stack.settings.payments.endpoint },
    },
    vpcConfig: {
      subnetIds: network.privateSubnets.map(({ ref }) => ref),
      securityGroupIds: [network.group.attrGroupId],
    },
    artifactS3Location: `s3://${artifacts.bucket.bucketName}/${canaryFolder}`,
    artifactConfig: { s3Encryption: { encryptionMode: 'SSE_KMS', kmsKeyArn: artifacts.key.attrArn } },
    startCanaryAfterCreation: true,
    provisionedResourceCleanup: 'AUTOMATIC',
    successRetentionPeriod: 31,
    failureRetentionPeriod: 31,
  });
  made.node.addDependency(runsAs.policy);
  return made;
}
