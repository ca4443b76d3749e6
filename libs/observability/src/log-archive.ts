import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Key, type CfnKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** Where log events are kept and for how long. */
export interface LogArchiveProps {
  readonly logGroupName: string;
  /** Whole days, one of the periods that CloudWatch Logs accepts. */
  readonly retentionDays: RetentionDays;
  /** Key that encrypts the events; its policy must let CloudWatch Logs use it. @default - a key of AWS's own */
  readonly key?: CfnKey;
}

/** Keeps log events for a while and goes with its stack. */
export class LogArchive extends LogGroup {
  constructor(scope: Construct, id: string, { logGroupName, retentionDays, key }: LogArchiveProps) {
    super(scope, id, {
      logGroupName,
      retention: retentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
      encryptionKey: key && Key.fromKeyArn(scope, `${id}Key`, key.attrArn),
    });
  }
}
