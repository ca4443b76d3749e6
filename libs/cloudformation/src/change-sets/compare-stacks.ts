import { wavesOf } from '../graph/graph.ts';
import { equalJson, type JsonObject } from '../json.ts';
import { farewellOf } from '../plan/keeping.ts';
import type { TraitsLookup } from '../plan/resource-traits.ts';
import { planUpdate } from '../plan/update-plan.ts';
import { propertiesOf, scopeOf, unknownResource, type Blueprint, type KnownResource } from '../stacks/blueprint.ts';
import type { DeployedResource, DeployedStack, Tags } from '../stacks/deployed-stack.ts';
import type { ResourceDeclaration } from '../template/template.ts';
import { attributeDetails } from './attribute-details.ts';
import { propertyDetails } from './property-details.ts';
import type { ChangeDetail, PolicyAction, ResourceChange } from './resource-change.ts';

/** A stack as a change set would make it. */
export interface Proposal {
  readonly blueprint: Blueprint;
  readonly tags: Tags;
}

/**
 * Finds what a proposal changes about the resources of a deployed stack, sorted by logical id; of a new stack, all are added.
 * @throws StackError when a logical id changes its type
 */
export function compareStacks(
  deployed: DeployedStack | undefined,
  { blueprint, tags }: Proposal,
  traitsOf: TraitsLookup,
): readonly ResourceChange[] {
  const resources = deployed?.resources ?? new Map<string, DeployedResource>();
  const { forward, removals } = planUpdate(blueprint, resources);
  const changes = new Map<string, ResourceChange>();
  const scope = scopeOf(blueprint, (id) =>
    forward.has(id) ? knownResource(resources.get(id), changes.get(id)) : undefined,
  );
  const settled = { blueprint, previousParameters: deployed?.parameters ?? new Map(), changes };
  const retagged = deployed !== undefined && !equalJson(deployed.tags, tags);
  for (const id of wavesOf(forward).flat()) {
    const declaration = blueprint.template.resources.get(id)!;
    const after = propertiesOf(blueprint, id, scope);
    const resource = resources.get(id);
    const traits = traitsOf(declaration.type);
    if (resource === undefined) changes.set(id, addition(id, declaration, after));
    else {
      const details = [
        ...propertyDetails(resource, after, settled, traits),
        ...attributeDetails(resource.declaration, declaration, retagged && traits.taggable !== false),
      ];
      if (details.length > 0) changes.set(id, modification(resource, declaration, details, after));
    }
  }
  for (const id of removals.keys()) changes.set(id, removal(resources.get(id)!));
  return [...changes.values()].sort((left, right) => (left.logicalId < right.logicalId ? -1 : 1));
}

/** Of a resource that is replaced nothing is known; one that changes in place keeps what it is known by. */
function knownResource(resource: DeployedResource | undefined, change: ResourceChange | undefined): KnownResource {
  return resource === undefined || change?.replacement === 'True' ? unknownResource : resource;
}

function addition(logicalId: string, { type }: ResourceDeclaration, after: JsonObject): ResourceChange {
  return {
    action: 'Add',
    logicalId,
    type,
    physicalId: undefined,
    replacement: undefined,
    policyAction: undefined,
    details: [],
    before: undefined,
    after,
  };
}

function modification(
  { logicalId, type, physicalId, properties }: DeployedResource,
  declaration: ResourceDeclaration,
  details: readonly ChangeDetail[],
  after: JsonObject,
): ResourceChange {
  const replacement = replacementOf(details);
  return {
    action: 'Modify',
    logicalId,
    type,
    physicalId,
    replacement,
    policyAction: replacement === 'True' ? replaceAction(declaration, properties) : undefined,
    details,
    before: properties,
    after,
  };
}

/**
 * The detail with the most impact decides; one that may not come about makes no more than a condition.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ResourceChange.html
 */
function replacementOf(details: readonly ChangeDetail[]): 'True' | 'False' | 'Conditional' {
  if (details.some(({ recreation, evaluation }) => recreation === 'Always' && evaluation === 'Static')) return 'True';
  return details.some(({ recreation }) => recreation !== 'Never') ? 'Conditional' : 'False';
}

const replaceActions = {
  delete: 'ReplaceAndDelete',
  retain: 'ReplaceAndRetain',
  snapshot: 'ReplaceAndSnapshot',
} as const;
const removeActions = { delete: 'Delete', retain: 'Retain', snapshot: 'Snapshot' } as const;

function replaceAction(declaration: ResourceDeclaration, properties: JsonObject): PolicyAction {
  return replaceActions[farewellOf(declaration, properties, 'replaced')];
}

function removal({ logicalId, type, physicalId, declaration, properties }: DeployedResource): ResourceChange {
  return {
    action: 'Remove',
    logicalId,
    type,
    physicalId,
    replacement: undefined,
    policyAction: removeActions[farewellOf(declaration, properties, 'removed')],
    details: [],
    before: properties,
    after: undefined,
  };
}
