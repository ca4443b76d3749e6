import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/** Where log events are kept and for how long. */
export interface LogArchiveProps {
  readonly logGroupName: string;
  /** Whole days, one of the periods that CloudWatch Logs accepts. */
  readonly retentionDays: RetentionDays;
}

/** Keeps log events for a while and goes with its stack. */
export class LogArchive extends LogGroup {
  constructor(scope: Construct, id: string, { logGroupName, retentionDays }: LogArchiveProps) {
    super(scope, id, { logGroupName, retention: retentionDays, removalPolicy: RemovalPolicy.DESTROY });
  }
}
