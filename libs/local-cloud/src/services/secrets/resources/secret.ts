import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { string, structure } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { invalidRequest } from '../faults.ts';
import { randomPassword } from '../passwords/random-password.ts';
import { deleteSecretWith } from '../secrets/delete-secret.ts';
import { findLivingSecret, findSecret } from '../secrets/find-secret.ts';
import type { Secret, SecretValue } from '../secrets/secret.ts';
import { createSecretFrom, putValue } from '../secrets/write-secret.ts';
import { passwordFields } from '../shapes.ts';

const properties = {
  Description: string({ max: 2048 }),
  GenerateSecretString: structure({
    ...passwordFields,
    GenerateStringKey: string(),
    SecretStringTemplate: string(),
  }),
  KmsKeyId: string(),
  Name: string({ min: 1, max: 512 }),
  SecretString: string({ max: 65_536 }),
  Tags: tagList,
};

type Properties = StructureOf<typeof properties>;

/** A secret, given or drawn; its stack deletes it at once. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html */
export const secretType = resourceType({
  type: 'AWS::SecretsManager::Secret',
  properties,
  replacement: ['Name'],
  nameProperty: 'Name',
  create(wanted, context) {
    const secret = createSecretFrom(context, {
      name: wanted.Name ?? context.generatedName,
      description: wanted.Description,
      kmsKeyId: wanted.KmsKeyId,
      value: valueOf(context, wanted),
      tags: tagsOf(wanted, context),
    });
    return stateOf(secret);
  },
  update({ resource, previous, properties: wanted }, context) {
    const secret = findLivingSecret(context, resource.physicalId);
    const before = [previous.SecretString, previous.GenerateSecretString];
    const changed = JSON.stringify(before) !== JSON.stringify([wanted.SecretString, wanted.GenerateSecretString]);
    const value = changed ? valueOf(context, wanted) : undefined;
    if (value !== undefined) putValue(context, secret, value);
    secret.description = wanted.Description;
    secret.kmsKeyId = wanted.KmsKeyId;
    secret.tags.clear();
    for (const [key, text] of tagsOf(wanted, context)) secret.tags.set(key, text);
    return stateOf(secret);
  },
  delete(resource, context) {
    deleteSecretWith(context, findSecret(context, resource.physicalId), { force: true });
  },
});

/** Without settings a password of 32 characters is drawn. */
function valueOf(context: ResourceContext, { SecretString, GenerateSecretString }: Properties): SecretValue {
  if (SecretString !== undefined && GenerateSecretString !== undefined) {
    throw invalidRequest('You must provide either SecretString or GenerateSecretString, not both.');
  }
  if (SecretString !== undefined) return { kind: 'text', text: SecretString };
  const { GenerateStringKey, SecretStringTemplate, ...settings } = GenerateSecretString ?? {};
  const password = randomPassword(context.ids, settings);
  if (GenerateStringKey === undefined && SecretStringTemplate === undefined) return { kind: 'text', text: password };
  return { kind: 'text', text: filled(password, GenerateStringKey, SecretStringTemplate) };
}

function filled(password: string, key: string | undefined, template: string | undefined): string {
  if (key === undefined || template === undefined) {
    throw invalidRequest('You must provide both GenerateStringKey and SecretStringTemplate, or neither.');
  }
  try {
    return JSON.stringify({ ...(JSON.parse(template) as object), [key]: password });
  } catch {
    throw invalidRequest('The SecretStringTemplate must be a JSON object.');
  }
}

function tagsOf({ Tags }: Properties, context: ResourceContext): Map<string, string> {
  return new Map(Object.entries(resourceTags(context, Tags)));
}

function stateOf({ arn }: Secret): ResourceState {
  return { physicalId: arn, attributes: { Id: arn } };
}
