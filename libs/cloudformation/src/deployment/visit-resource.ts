import { equalJson, type JsonObject } from '../json.ts';
import { verdictOf } from '../plan/verdict.ts';
import { propertiesOf, scopeOf, type Blueprint } from '../stacks/blueprint.ts';
import type { DeployedResource, Tags } from '../stacks/deployed-stack.ts';
import { createResource, deployedResource, type DesiredResource } from './create-resource.ts';
import { fail, type Run } from './run.ts';
import { updateResource } from './update-resource.ts';

/** Brings one resource to what the blueprint says; true when it is so, or was already. */
export async function visitResource(
  run: Run,
  blueprint: Blueprint,
  logicalId: string,
  previousTags: Tags | undefined,
): Promise<boolean> {
  const deployed = run.resources.get(logicalId);
  const declaration = blueprint.template.resources.get(logicalId)!;
  let properties: JsonObject;
  try {
    properties = propertiesOf(
      blueprint,
      logicalId,
      scopeOf(blueprint, (id) => run.resources.get(id)),
    );
  } catch (error) {
    const note = { logicalId, type: declaration.type, physicalId: deployed?.physicalId ?? '', properties: {} };
    return fail(run, { verb: deployed === undefined ? 'CREATE' : 'UPDATE', note }, error);
  }
  const desired = { logicalId, declaration, properties, needs: [...blueprint.graph.get(logicalId)!] };
  return deployed === undefined ? createResource(run, desired) : review(run, desired, deployed, previousTags);
}

async function review(
  run: Run,
  desired: DesiredResource,
  deployed: DeployedResource,
  previousTags: Tags | undefined,
): Promise<boolean> {
  const traits = run.tools.traitsOf(deployed.type);
  const verdict = verdictOf(deployed, desired.properties, traits);
  switch (verdict.kind) {
    case 'update':
      return updateResource(run, desired, deployed);
    case 'replace':
      return createResource(run, desired, deployed);
    case 'refuse': {
      const { logicalId, properties } = desired;
      const note = { logicalId, type: deployed.type, physicalId: deployed.physicalId, properties };
      return fail(run, { verb: 'UPDATE', note }, verdict.reason);
    }
    case 'unchanged': {
      const retagged = previousTags !== undefined && !equalJson(previousTags, run.tags) && traits.taggable !== false;
      if (retagged) return updateResource(run, desired, deployed);
      run.resources.set(desired.logicalId, deployedResource(desired, deployed.physicalId, deployed.attributes));
      return true;
    }
    default:
      return verdict satisfies never;
  }
}
