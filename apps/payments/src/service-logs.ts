import { LogArchive } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import type { CfnKey } from 'aws-cdk-lib/aws-kms';
import type { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { payments } from './contract.ts';

/** The logs of the three services. */
export interface ServiceLogs {
  readonly payment: LogArchive;
  readonly authentication: LogArchive;
  readonly transaction: LogArchive;
}

/** Makes the log groups that the services write JSON into, under the key of the logs. */
export function serviceLogs(stack: TierStack, key: CfnKey): ServiceLogs {
  const { logRetentionDays: retentionDays } = stack.settings.payments;
  const log = (id: string, { parts }: typeof payments.paymentLog) => {
    const logGroupName = stack.nameOf(parts.resourceType, parts.purpose);
    const made = new LogArchive(stack, id, { logGroupName, retentionDays, key });
    (made.node.defaultChild as CfnLogGroup).addMetadata('alarm-lint', { writtenBy: `the ${parts.purpose}` });
    return made;
  };
  return {
    payment: log('PaymentLog', payments.paymentLog),
    authentication: log('AuthenticationLog', payments.authenticationLog),
    transaction: log('TransactionLog', payments.transactionLog),
  };
}
