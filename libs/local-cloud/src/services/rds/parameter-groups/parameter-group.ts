import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { families } from '../engines/engine.ts';
import { invalidValue, parameterGroupNotFound } from '../faults.ts';
import { parameterRules } from './parameters.ts';

/** Settings of an engine that instances share. */
export interface ParameterGroup {
  readonly name: string;
  readonly arn: string;
  readonly family: string;
  readonly description: string;
  /** What differs from the defaults of the family. */
  parameters: Record<string, string>;
  tags: Record<string, string>;
}

const slot = stateSlot('rds.parameter-groups', { empty: () => new Map<string, ParameterGroup>() });

/** The parameter groups that people made here, by name. */
export function parameterGroupsOf(scope: Scope): Map<string, ParameterGroup> {
  return scope.state(slot);
}

/** A parameter group by name; `default.postgres14` and its like are always there. @throws AwsError DBParameterGroupNotFound */
export function parameterGroupNamed(scope: Scope, name: string): ParameterGroup {
  const own = parameterGroupsOf(scope).get(name.toLowerCase());
  if (own !== undefined) return own;
  const family = families().find((known) => name === `default.${known}`);
  if (family === undefined) throw parameterGroupNotFound(name);
  const description = `Default parameter group for ${family}`;
  return { name, arn: scope.arn('rds', `pg:${name}`), family, description, parameters: {}, tags: {} };
}

/** What a parameter group is made from. */
export interface ParameterGroupDraft {
  readonly name: string;
  readonly family: string;
  readonly description: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly tags?: Record<string, string>;
}

/** Makes a parameter group. @throws AwsError DBParameterGroupAlreadyExists, or InvalidParameterValue for what it does not know */
export function createParameterGroup(scope: Scope, draft: ParameterGroupDraft): ParameterGroup {
  const name = draft.name.toLowerCase();
  if (!/^[a-z](?:-?[a-z0-9])*$/.test(name) || name.length > 255) {
    throw invalidValue(
      'The parameter DBParameterGroupName is not a valid identifier. Identifiers must begin with a letter; must contain only ASCII letters, digits, and hyphens; and must not end with a hyphen or contain two consecutive hyphens.',
    );
  }
  if (!families().includes(draft.family))
    throw invalidValue(`ParameterGroupFamily ${draft.family} is not a valid parameter group family`);
  if (parameterGroupsOf(scope).has(name)) {
    throw new AwsError('DBParameterGroupAlreadyExists', `Parameter group ${name} already exists`);
  }
  const parameters = checkedParameters(draft.family, draft.parameters ?? {});
  const arn = scope.arn('rds', `pg:${name}`);
  const group = { ...draft, name, arn, parameters, tags: draft.tags ?? {} };
  parameterGroupsOf(scope).set(name, group);
  return group;
}

/** Settings that the family knows. @throws AwsError InvalidParameterValue */
export function checkedParameters(family: string, wanted: Readonly<Record<string, string>>): Record<string, string> {
  const rules = parameterRules(family);
  for (const [name, value] of Object.entries(wanted)) {
    const rule = rules[name];
    if (rule === undefined) throw invalidValue(`Could not find parameter with name: ${name}`);
    const [least, most] = rule.within;
    const fits = /^-?\d{1,10}$/.test(value) && Number(value) >= least && Number(value) <= most;
    if (!fits)
      throw invalidValue(`Invalid parameter value: ${value} for: ${name} allowed values are: ${least}-${most}`);
  }
  return { ...wanted };
}
