import type { StoredFunction } from './function.ts';

/** A function as Lambda shows it. @see https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html */
export function describeFunction(stored: StoredFunction): Record<string, unknown> {
  return {
    FunctionName: stored.name,
    FunctionArn: stored.arn,
    Runtime: stored.runtime,
    Role: stored.role,
    Handler: stored.handler,
    CodeSize: stored.codeSize,
    Description: stored.description,
    Timeout: stored.timeout,
    MemorySize: stored.memorySize,
    LastModified: new Date(stored.lastModified).toISOString().replace('Z', '+0000'),
    CodeSha256: stored.codeSha256,
    Version: '$LATEST',
    Environment: Object.keys(stored.environment).length === 0 ? undefined : { Variables: stored.environment },
    DeadLetterConfig: stored.deadLetterArn === undefined ? undefined : { TargetArn: stored.deadLetterArn },
    TracingConfig: { Mode: stored.tracingMode },
    RevisionId: stored.revisionId,
    State: 'Active',
    LastUpdateStatus: 'Successful',
    PackageType: 'Zip',
    Architectures: stored.architectures,
    EphemeralStorage: { Size: stored.ephemeralStorage },
    SnapStart: { ApplyOn: 'None', OptimizationStatus: 'Off' },
    Layers: stored.layers.length === 0 ? undefined : stored.layers.map((Arn) => ({ Arn })),
    LoggingConfig: { LogFormat: stored.logFormat, LogGroup: stored.logGroup },
  };
}
