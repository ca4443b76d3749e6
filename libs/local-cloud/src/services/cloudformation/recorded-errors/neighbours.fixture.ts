import { DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import { CreateBucketCommand, GetBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { settled } from '../slow-things.fixture.ts';
import { parameter, StackName, template } from '../stack-desk.fixture.ts';
import type { Provocations, Stage } from './provocation.fixture.ts';

async function remove({ cfn }: Stage): Promise<void> {
  await cfn().send(new DeleteStackCommand({ StackName }));
  await settled();
}

/** Requests to other services about what a stack had. */
export const neighbourProvocations: Provocations = {
  'cfn-err-005': async (stage) => {
    await stage.create(template({ Gone: parameter('x', { Name: '/gone' }), Other: parameter('y') }));
    await stage.update(template({ Other: parameter('y') }));
    await stage.cloud.client(SSMClient).send(new GetParameterCommand({ Name: '/gone' }));
  },
  'cfn-err-059': async (stage) => {
    const s3 = stage.cloud.client(S3Client, { forcePathStyle: true } as object);
    const Bucket = 'policed';
    await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }));
    const Properties = { Bucket, PolicyDocument: { Version: '2012-10-17', Statement: [] } };
    await stage.create(template({ Policy: { Type: 'AWS::S3::BucketPolicy', Properties } }));
    await remove(stage);
    await s3.send(new GetBucketPolicyCommand({ Bucket }));
  },
  'cfn-err-061': async (stage) => {
    const Properties = { Name: 'hush', SecretString: 'x' };
    await stage.create(template({ Secret: { Type: 'AWS::SecretsManager::Secret', Properties } }));
    await remove(stage);
    await stage.cloud.client(SecretsManagerClient).send(new DescribeSecretCommand({ SecretId: 'hush' }));
  },
};

/** Cases that nothing here can lead to, with the reason. */
export const outOfReach: Readonly<Record<string, string>> = {
  'cfn-err-012': 'the registry of extensions is not modelled: RegisterType is refused by name',
  'cfn-err-013': 'the registry of extensions is not modelled: DeregisterType is refused by name',
  'cfn-err-014': 'the registry of extensions is not modelled: DeregisterType is refused by name',
  'cfn-err-057': 'key pairs are not modelled: DescribeKeyPairs is refused by name',
  'cfn-err-058': 'function URLs are not modelled: GetFunctionUrlConfig is refused by name',
  'cfn-err-060': 'notifications of buckets are not modelled: GetBucketNotificationConfiguration is refused by name',
};
