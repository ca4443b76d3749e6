import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { invalidRequest, parameterAlreadyExists } from './faults.ts';
import { checkName } from './name-rules.ts';
import { latest, type Parameter, type ParameterKind, parametersOf, type ParameterVersion } from './parameter.ts';

const STANDARD_LIMIT = 4096;
const ADVANCED_LIMIT = 8192;
const MOST_VERSIONS = 100;

/** What somebody wants written. */
export interface ParameterDraft {
  readonly name: string;
  readonly value: string;
  readonly type?: ParameterKind;
  readonly description?: string;
  readonly keyId?: string;
  readonly overwrite?: boolean;
  readonly allowedPattern?: string;
  readonly tier?: string;
  readonly dataType?: string;
  readonly tags?: ReadonlyMap<string, string>;
}

/** Writes a parameter and gives its new version. @throws AwsError in AWS's words when the draft or the state forbids it */
export function writeParameter(scope: Scope, draft: ParameterDraft): ParameterVersion {
  checkName(draft.name);
  const existing = parametersOf(scope).get(draft.name);
  if (existing !== undefined && !draft.overwrite) throw parameterAlreadyExists();
  if (draft.overwrite && draft.tags !== undefined && draft.tags.size > 0) throw tagsWithOverwrite();
  const version = nextVersion(scope, draft, existing);
  checkValue(version);
  const parameter = existing ?? { name: draft.name, versions: [], tags: new Map(draft.tags) };
  parameter.versions.push(version);
  if (parameter.versions.length > MOST_VERSIONS) parameter.versions.shift();
  parametersOf(scope).set(draft.name, parameter);
  return version;
}

/** What an overwrite leaves out stays as it was. */
function nextVersion(scope: Scope, draft: ParameterDraft, existing: Parameter | undefined): ParameterVersion {
  const before = existing === undefined ? undefined : latest(existing);
  const type = draft.type ?? before?.type;
  if (type === undefined) throw invalidRequest('A parameter type is required when you create a parameter.');
  return {
    version: (before?.version ?? 0) + 1,
    type,
    value: draft.value,
    description: draft.description ?? before?.description,
    keyId: type === 'SecureString' ? (draft.keyId ?? before?.keyId ?? 'alias/aws/ssm') : undefined,
    allowedPattern: draft.allowedPattern ?? before?.allowedPattern,
    tier: tierOf(draft, before),
    dataType: draft.dataType ?? before?.dataType ?? 'text',
    modified: scope.clock.now(),
    modifiedBy: `arn:${scope.partition}:iam::${scope.account}:root`,
  };
}

function tierOf(draft: ParameterDraft, before: ParameterVersion | undefined): string {
  if (draft.tier === 'Intelligent-Tiering') return draft.value.length > STANDARD_LIMIT ? 'Advanced' : 'Standard';
  return draft.tier ?? before?.tier ?? 'Standard';
}

function checkValue({ tier, value, allowedPattern }: ParameterVersion): void {
  if (tier === 'Standard' && value.length > STANDARD_LIMIT) {
    throw invalidRequest(
      `Standard tier parameters support a maximum parameter value of ${STANDARD_LIMIT} characters. To create a larger parameter ` +
        'value, upgrade the parameter to use the advanced-parameter tier. For more information, see ' +
        'https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html',
    );
  }
  if (value.length > ADVANCED_LIMIT) {
    throw invalidRequest(`Advanced tier parameters support a maximum parameter value of ${ADVANCED_LIMIT} characters.`);
  }
  if (allowedPattern !== undefined && !fits(value, allowedPattern)) {
    const message = `Parameter value, cannot be validated against allowedPattern: ${allowedPattern}`;
    throw new AwsError('ParameterPatternMismatchException', message);
  }
}

function fits(value: string, pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`).test(value);
  } catch {
    throw new AwsError(
      'InvalidAllowedPatternException',
      'The request does not meet the regular expression requirement.',
    );
  }
}

function tagsWithOverwrite(): AwsError {
  return invalidRequest(
    "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite flag. " +
      'To update tags for an existing parameter, please use AddTagsToResource or RemoveTagsFromResource.',
  );
}
