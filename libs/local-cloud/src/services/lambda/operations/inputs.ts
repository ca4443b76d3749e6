import { integer, list, map, oneOf, string, structure } from '../../../shapes/declare.ts';

const FUNCTION_NAME =
  '(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}(-gov)?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_\\.]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?';

/** Names a function: by name, by ARN, or by account and name. */
export const functionName = string({ required: true, min: 1, max: 200, pattern: FUNCTION_NAME });

/** Names a version; there is only `$LATEST`. */
export const qualifier = string({ min: 1, max: 128, pattern: '(|[a-zA-Z0-9$_-]+)', query: 'Qualifier' });

export const tags = map(string({ max: 256 }), { keys: string({ min: 1, max: 128 }) });

export const architectures = list(oneOf('x86_64', 'arm64'), { min: 1, max: 1 });

/** What both making a function and changing its configuration take; layers are recorded by their ARNs; networks, file systems, images, keys and snapshots are not modelled. */
export const settingsInput = {
  Runtime: string(),
  Role: string({ pattern: 'arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+' }),
  Handler: string({ max: 128, pattern: '[^\\s]+' }),
  Description: string({ max: 256 }),
  Timeout: integer({ min: 1, max: 900 }),
  MemorySize: integer({ min: 128, max: 10240 }),
  Environment: structure({ Variables: map(string(), { keys: string({ pattern: '[a-zA-Z]([a-zA-Z0-9_])+' }) }) }),
  DeadLetterConfig: structure({ TargetArn: string() }),
  TracingConfig: structure({ Mode: oneOf('Active', 'PassThrough') }),
  EphemeralStorage: structure({ Size: integer({ required: true, min: 512, max: 10240 }) }),
  Layers: list(
    string({ min: 1, max: 140, pattern: 'arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+' }),
    { max: 5 },
  ),
  LoggingConfig: structure({
    LogFormat: oneOf('JSON', 'Text'),
    LogGroup: string({ min: 1, max: 512, pattern: '[\\.\\-_/#A-Za-z0-9]+' }),
  }),
};

export const eventInvokeInput = {
  MaximumRetryAttempts: integer({ min: 0, max: 2 }),
  MaximumEventAgeInSeconds: integer({ min: 60, max: 21600 }),
  DestinationConfig: structure({
    OnSuccess: structure({ Destination: string({ max: 350 }) }),
    OnFailure: structure({ Destination: string({ max: 350 }) }),
  }),
};
