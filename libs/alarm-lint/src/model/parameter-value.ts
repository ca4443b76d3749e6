import type { Json, JsonObject } from '@shopwatch/cloudformation';
import { textOf } from '../values/json.ts';
import type { Scope } from '../values/scope.ts';

/** What a parameter's value may come from. */
interface ParameterSources {
  /** Values that a parent stack hands down. */
  readonly given: JsonObject;
  readonly scope: Scope;
}

/** Returns the value of a template's parameter: handed down, looked up in SSM, its default, or a text that stands for it. */
export function parameterValue(name: string, declared: JsonObject, sources: ParameterSources): Json {
  const type = textOf(declared['Type']) ?? 'String';
  const written = sources.given[name] ?? declared['Default'];
  const text = textOf(written);
  const value = type.startsWith('AWS::SSM::Parameter::Value<')
    ? sources.scope.parameter(text ?? '')
    : (text ?? sources.scope.unknown(name));
  return /List/.test(type) && typeof value === 'string' ? value.split(',').map((item) => item.trim()) : value;
}
