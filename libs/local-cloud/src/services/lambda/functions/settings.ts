import type { FunctionSettings, LogFormat } from './function.ts';

/** A function's settings in Lambda's words, which are CloudFormation's too. */
export interface SettingsRequest {
  readonly Runtime?: string;
  readonly Role?: string;
  readonly Handler?: string;
  readonly Description?: string;
  readonly Timeout?: number;
  readonly MemorySize?: number;
  readonly Environment?: { readonly Variables?: Readonly<Record<string, string>> };
  readonly DeadLetterConfig?: { readonly TargetArn?: string };
  readonly TracingConfig?: { readonly Mode?: string };
  readonly EphemeralStorage?: { readonly Size: number };
  readonly LoggingConfig?: { readonly LogGroup?: string; readonly LogFormat?: LogFormat };
  readonly Layers?: readonly string[];
}

/** Reads settings; what nobody said is undefined. */
export function readSettings(request: SettingsRequest): Partial<FunctionSettings> {
  return {
    runtime: request.Runtime,
    role: request.Role,
    handler: request.Handler,
    description: request.Description,
    timeout: request.Timeout,
    memorySize: request.MemorySize,
    environment: request.Environment === undefined ? undefined : (request.Environment.Variables ?? {}),
    logGroup: request.LoggingConfig?.LogGroup,
    logFormat: request.LoggingConfig?.LogFormat,
    layers: request.Layers,
    deadLetterArn: request.DeadLetterConfig?.TargetArn,
    tracingMode: request.TracingConfig?.Mode,
    ephemeralStorage: request.EphemeralStorage?.Size,
  };
}
