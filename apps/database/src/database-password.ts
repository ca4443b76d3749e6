import { acknowledge, type TierStack } from '@shopwatch/tier';
import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';

/**
 * Makes the secret whose password Secrets Manager generates. CloudFormation deletes secrets at once, without a recovery window,
 * so that the name is free again after a tear-down.
 */
export function databasePassword(stack: TierStack): CfnSecret {
  const secret = new CfnSecret(stack, 'Password', {
    name: stack.nameOf('secret', 'db-password'),
    description: 'User name and password of the e-commerce database',
    generateSecretString: {
      passwordLength: 16,
      excludePunctuation: true,
      secretStringTemplate: JSON.stringify({ username: stack.settings.ecommerce.database.userName }),
      generateStringKey: 'password',
    },
  });
  secret.applyRemovalPolicy(RemovalPolicy.DESTROY);
  acknowledge(secret, {
    'AwsSolutions::AwsSolutions-SMG4':
      'the specification asks for no rotation, and nothing reads the password again after a change',
  });
  return secret;
}
