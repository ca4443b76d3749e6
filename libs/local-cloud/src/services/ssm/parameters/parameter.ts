import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

export type ParameterKind = 'SecureString' | 'String' | 'StringList';

/** What one write made of a parameter. */
export interface ParameterVersion {
  readonly version: number;
  readonly type: ParameterKind;
  readonly value: string;
  readonly description: string | undefined;
  readonly keyId: string | undefined;
  readonly allowedPattern: string | undefined;
  readonly tier: string;
  readonly dataType: string;
  /** Epoch milliseconds. */
  readonly modified: number;
  readonly modifiedBy: string;
}

/** A parameter with its past; the last version counts. */
export interface Parameter {
  readonly name: string;
  readonly versions: ParameterVersion[];
  readonly tags: Map<string, string>;
}

/** The parameters of a region, by name. */
const parameters = stateSlot('ssm.parameters', { empty: () => new Map<string, Parameter>() });

/** The parameters here. */
export function parametersOf(scope: Scope): Map<string, Parameter> {
  return scope.state(parameters);
}

/** The version that counts. */
export function latest(parameter: Parameter): ParameterVersion {
  return parameter.versions.at(-1)!;
}

/** The name of a parameter as a resource; a path's first slash is that of the name. */
export function parameterArn(scope: Scope, name: string): string {
  return scope.arn('ssm', `parameter${name.startsWith('/') ? '' : '/'}${name}`);
}
