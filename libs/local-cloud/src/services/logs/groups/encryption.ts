import { AwsError } from '../../../aws-error.ts';
import { keyReader } from '../../../ports/key-reader.ts';
import type { Scope } from '../../../scope.ts';
import { groupArn } from './group.ts';

const NEEDED = ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'];

/**
 * Demands a key that exists, is enabled, and whose policy lets CloudWatch Logs use it for this log group.
 *
 * @throws AwsError AccessDeniedException with AWS's one sentence for all three (observed 2024)
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
export function checkKey(scope: Scope, key: string, name: string): string {
  const arn = groupArn(scope, name);
  const keys = scope.port(keyReader);
  const found = keys.read(scope, key);
  const principal = { kind: 'service', name: `logs.${scope.region}.amazonaws.com` } as const;
  const context = {
    'kms:EncryptionContext:aws:logs:arn': arn,
    'aws:SourceArn': arn,
    'aws:SourceAccount': scope.account,
  };
  const allowed = (action: string): boolean =>
    keys.decide(scope, key, { principal, action, context })?.kind === 'allowed';
  if (found?.usable === true && NEEDED.every(allowed)) return found.arn;
  throw new AwsError(
    'AccessDeniedException',
    `The specified KMS key does not exist or is not allowed to be used with Arn '${arn}'`,
  );
}
