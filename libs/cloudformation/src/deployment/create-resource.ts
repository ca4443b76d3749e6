import { resolveDynamicReferences } from '../dynamic-references/resolve.ts';
import type { JsonObject } from '../json.ts';
import { physicalName } from '../physical-names/physical-name.ts';
import type { DeployedResource } from '../stacks/deployed-stack.ts';
import type { ResourceDeclaration } from '../template/template.ts';
import { noteResource } from './journal.ts';
import { begin, complete, fail, type Run, type Undertaking } from './run.ts';

/** A resource as the new template wants it. */
export interface DesiredResource {
  readonly logicalId: string;
  readonly declaration: ResourceDeclaration;
  readonly properties: JsonObject;
  readonly needs: readonly string[];
}

const creationInitiated = 'Resource creation Initiated';
const replacementRequested = 'Requested update requires the creation of a new physical resource; hence creating one.';

/** Makes a new physical resource, in the place of an old one if there is one; true when it exists. */
export async function createResource(
  run: Run,
  desired: DesiredResource,
  replaced?: DeployedResource,
): Promise<boolean> {
  const { logicalId, declaration, properties } = desired;
  const verb = replaced === undefined ? 'CREATE' : 'UPDATE';
  const note = { logicalId, type: declaration.type, physicalId: replaced?.physicalId ?? '', properties };
  const undertaking: Undertaking = { verb, note };
  const say = (reason?: string) => noteResource(run.tools, run.stack, undertaking.note, `${verb}_IN_PROGRESS`, reason);
  begin(run, undertaking);
  say(replaced && replacementRequested);
  const initiated = (physicalId: string) => {
    if (undertaking.note.physicalId === physicalId) return;
    undertaking.note = { ...note, physicalId };
    if (run.inFlight.has(logicalId)) say(creationInitiated);
  };
  try {
    const resource = await make(run, desired, initiated);
    run.resources.set(logicalId, resource);
    if (replaced !== undefined) run.superseded.push(replaced);
    return complete(run, undertaking);
  } catch (error) {
    keepTrack(run, desired, undertaking, replaced);
    return fail(run, undertaking, error);
  }
}

async function make(
  run: Run,
  desired: DesiredResource,
  initiated: (physicalId: string) => void,
): Promise<DeployedResource> {
  const { logicalId, declaration } = desired;
  const { provider, environment, random } = run.tools;
  const named = { type: declaration.type, stackName: run.stack.name, logicalId };
  const request = {
    stack: run.stack,
    type: declaration.type,
    logicalId,
    properties: resolveDynamicReferences(declaration.type, desired.properties, environment),
    tags: run.tags,
  };
  const { physicalId } = await provider.create({ ...request, generatedName: physicalName(named, random), initiated });
  initiated(physicalId);
  return deployedResource(desired, physicalId, await provider.attributes({ ...request, physicalId }));
}

export function deployedResource(
  desired: DesiredResource,
  physicalId: string,
  attributes: JsonObject,
): DeployedResource {
  const { logicalId, declaration, properties, needs } = desired;
  return { logicalId, type: declaration.type, physicalId, properties, attributes, declaration, needs };
}

/** Remembers what a failed creation has left, so that a rollback can remove it. */
function keepTrack(
  run: Run,
  desired: DesiredResource,
  { note }: Undertaking,
  replaced: DeployedResource | undefined,
): void {
  if (note.physicalId === (replaced?.physicalId ?? '')) return;
  const remains = deployedResource(desired, note.physicalId, {});
  if (replaced === undefined) run.resources.set(desired.logicalId, remains);
  else run.leftovers.push(remains);
}
