import type { Canary, CanaryRun } from './canary.ts';

/** A canary as the API shows it. */
export function canaryView(canary: Canary): object {
  return {
    Id: canary.id,
    Name: canary.name,
    Code: { Handler: canary.code.Handler, SourceLocationArn: canary.functionArn },
    ExecutionRoleArn: canary.executionRoleArn,
    Schedule: { Expression: canary.expression, DurationInSeconds: 0 },
    RunConfig: { TimeoutInSeconds: canary.timeoutSeconds, MemoryInMB: canary.memoryMb, ActiveTracing: false },
    SuccessRetentionPeriodInDays: canary.successRetentionDays,
    FailureRetentionPeriodInDays: canary.failureRetentionDays,
    Status: { State: canary.state },
    Timeline: {
      Created: new Date(canary.created),
      LastModified: new Date(canary.modified),
      LastStarted: moment(canary.lastStarted),
      LastStopped: moment(canary.lastStopped),
    },
    ArtifactS3Location: canary.artifactLocation.slice('s3://'.length),
    ArtifactConfig: canary.artifactConfig,
    EngineArn: canary.functionArn,
    RuntimeVersion: canary.runtimeVersion,
    VpcConfig: canary.vpc,
    Tags: canary.tags,
  };
}

/** One run as the API shows it. */
export function runView(name: string, run: CanaryRun): object {
  return {
    Id: run.id,
    Name: name,
    Status: {
      State: run.passed ? 'PASSED' : 'FAILED',
      StateReason: run.reason,
      StateReasonCode: run.passed ? '' : 'CANARY_FAILURE',
    },
    Timeline: { Started: new Date(run.started), Completed: new Date(run.completed) },
    ArtifactS3Location: run.artifacts,
  };
}

function moment(instant: number | undefined): Date | undefined {
  return instant === undefined ? undefined : new Date(instant);
}
