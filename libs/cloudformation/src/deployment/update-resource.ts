import { resolveDynamicReferences } from '../dynamic-references/resolve.ts';
import type { DeployedResource } from '../stacks/deployed-stack.ts';
import { deployedResource, type DesiredResource } from './create-resource.ts';
import { noteResource } from './journal.ts';
import { begin, complete, fail, type Run, type Undertaking } from './run.ts';

const providerReplaced = 'Requested update required the provider to create a new physical resource';

/** Changes a physical resource in place; true when it has its new properties. */
export async function updateResource(run: Run, desired: DesiredResource, deployed: DeployedResource): Promise<boolean> {
  const { logicalId, declaration, properties } = desired;
  const note = { logicalId, type: declaration.type, physicalId: deployed.physicalId, properties };
  const undertaking: Undertaking = { verb: 'UPDATE', note };
  begin(run, undertaking);
  run.touched.add(logicalId);
  noteResource(run.tools, run.stack, note, 'UPDATE_IN_PROGRESS');
  try {
    const updated = await change(run, desired, deployed);
    run.resources.set(logicalId, updated);
    if (updated.physicalId !== deployed.physicalId) supersede(run, undertaking, deployed, updated);
    return complete(run, undertaking);
  } catch (error) {
    return fail(run, undertaking, error);
  }
}

async function change(run: Run, desired: DesiredResource, deployed: DeployedResource): Promise<DeployedResource> {
  const { provider, environment } = run.tools;
  const { type } = deployed;
  const request = {
    stack: run.stack,
    type,
    logicalId: desired.logicalId,
    physicalId: deployed.physicalId,
    properties: resolveDynamicReferences(type, desired.properties, environment),
    previous: resolveDynamicReferences(type, deployed.properties, environment),
    tags: run.tags,
  };
  const { physicalId } = await provider.update(request);
  return deployedResource(desired, physicalId, await provider.attributes({ ...request, physicalId }));
}

function supersede(run: Run, undertaking: Undertaking, old: DeployedResource, updated: DeployedResource): void {
  run.superseded.push(old);
  undertaking.note = { ...undertaking.note, physicalId: updated.physicalId };
  if (!run.inFlight.has(old.logicalId)) return;
  noteResource(run.tools, run.stack, undertaking.note, 'UPDATE_IN_PROGRESS', providerReplaced);
}
