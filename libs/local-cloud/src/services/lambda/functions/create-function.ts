import type { Scope } from '../../../scope.ts';
import { conflict, invalidParameter } from '../faults.ts';
import { admitSettings } from './admit-settings.ts';
import { keepCode, type CodeSource } from './code.ts';
import { functions, type FunctionSettings, type StoredFunction } from './function.ts';

/** What makes a function. */
export interface NewFunction {
  readonly name: string;
  readonly code: CodeSource;
  readonly settings: Partial<FunctionSettings>;
  readonly architectures?: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
}

/** Makes a function, ready to run. @throws AwsError ResourceConflictException when there is one of that name */
export function createFunction(scope: Scope, request: NewFunction): StoredFunction {
  const { name } = request;
  const stored = scope.state(functions);
  if (stored.has(name)) throw conflict(`Function already exist: ${name}`);
  const settings = withDefaults(name, request.settings);
  admitSettings(scope, settings);
  const created: StoredFunction = {
    ...settings,
    ...keepCode(scope, request.code),
    architectures: request.architectures ?? ['x86_64'],
    name,
    arn: scope.arn('lambda', `function:${name}`),
    lastModified: scope.clock.now(),
    revisionId: scope.ids.uuid(),
    tags: request.tags ?? {},
    permissions: [],
  };
  stored.set(name, created);
  return created;
}

/** Adds what nobody set. @throws AwsError InvalidParameterValueException when what every archive needs is missing */
export function withDefaults(name: string, settings: Partial<FunctionSettings>): FunctionSettings {
  const { runtime, handler, role } = settings;
  if (runtime === undefined || handler === undefined || role === undefined) {
    throw invalidParameter(
      'Runtime and Handler are mandatory parameters for functions created with deployment packages.',
    );
  }
  return {
    ...settings,
    runtime,
    handler,
    role,
    description: settings.description ?? '',
    timeout: settings.timeout ?? 3,
    memorySize: settings.memorySize ?? 128,
    environment: settings.environment ?? {},
    logGroup: settings.logGroup ?? `/aws/lambda/${name}`,
    logFormat: settings.logFormat ?? 'Text',
    layers: settings.layers ?? [],
    tracingMode: settings.tracingMode ?? 'PassThrough',
    ephemeralStorage: settings.ephemeralStorage ?? 512,
  };
}
