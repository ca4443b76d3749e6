import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { boolean, document, integer, oneOf, string } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { createKeyFrom, scheduleDeletion } from '../keys/create-key.ts';
import { findLivingKey, findOwnKey } from '../keys/find-key.ts';
import type { Key } from '../keys/key.ts';
import { checkKeyPolicy, defaultKeyPolicy } from '../keys/policy.ts';

const properties = {
  Description: string({ max: 8192 }),
  Enabled: boolean(),
  EnableKeyRotation: boolean(),
  RotationPeriodInDays: integer({ min: 90, max: 2560 }),
  KeyPolicy: document(),
  BypassPolicyLockoutSafetyCheck: boolean(),
  KeySpec: oneOf('SYMMETRIC_DEFAULT'),
  KeyUsage: oneOf('ENCRYPT_DECRYPT'),
  MultiRegion: boolean(),
  PendingWindowInDays: integer({ min: 7, max: 30 }),
  Tags: tagList,
};

type Properties = StructureOf<typeof properties>;

/** A key; deleting it starts its waiting period. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html */
export const keyType = resourceType({
  type: 'AWS::KMS::Key',
  properties,
  replacement: ['KeySpec', 'KeyUsage', 'MultiRegion'],
  create(wanted, context) {
    const key = createKeyFrom(context, {
      description: wanted.Description,
      policy: policyOf(wanted),
      bypassLockout: wanted.BypassPolicyLockoutSafetyCheck,
      multiRegion: wanted.MultiRegion,
      tags: tagsOf(wanted, context),
    });
    applyUse(key, wanted);
    return stateOf(key);
  },
  update({ resource, properties: wanted }, context) {
    const key = findLivingKey(context, resource.physicalId);
    const policy = policyOf(wanted) ?? defaultKeyPolicy(context);
    checkKeyPolicy(context, policy, wanted.BypassPolicyLockoutSafetyCheck);
    key.policy = policy;
    key.description = wanted.Description ?? '';
    key.tags.clear();
    for (const [name, value] of tagsOf(wanted, context)) key.tags.set(name, value);
    applyUse(key, wanted);
    return stateOf(key);
  },
  delete(resource, context, { PendingWindowInDays }) {
    const key = findOwnKey(context, resource.physicalId);
    if (key.state !== 'PendingDeletion') scheduleDeletion(context, key, PendingWindowInDays);
  },
});

function policyOf({ KeyPolicy }: Properties): string | undefined {
  if (KeyPolicy === undefined) return undefined;
  return typeof KeyPolicy === 'string' ? KeyPolicy : JSON.stringify(KeyPolicy);
}

function tagsOf({ Tags }: Properties, context: ResourceContext): Map<string, string> {
  return new Map(Object.entries(resourceTags(context, Tags)));
}

function applyUse(
  key: Key,
  { Enabled = true, EnableKeyRotation = false, RotationPeriodInDays = 365 }: Properties,
): void {
  key.state = Enabled ? 'Enabled' : 'Disabled';
  key.rotationDays = EnableKeyRotation ? RotationPeriodInDays : undefined;
}

function stateOf({ id, arn }: Key): ResourceState {
  return { physicalId: id, attributes: { Arn: arn, KeyId: id } };
}
