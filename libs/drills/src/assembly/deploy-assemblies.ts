import { deployTemplate, type LocalCloud } from '@shopwatch/local-cloud';
import { putAway, recall, rehearse, type Rehearsal } from '../runner/rehearsal.ts';
import { awsCall } from '../world/aws-call.ts';
import type { Place } from '../world/place.ts';
import type { AssembledStack, Template } from './assembly.ts';
import { deploymentOrder, parametersRead } from './deployment-order.ts';
import { knownTypes, leaveOutUnknown } from './known-types.ts';
import { publishAssets } from './publish-assets.ts';

/** Where stacks go that may go anywhere. */
const HOME: Place = { account: '123456789012', region: 'us-east-1' };

/** How assemblies are deployed. */
export interface DeploySettings {
  /** The moment of the deployment, in epoch milliseconds. */
  readonly at: number;
  /** Leaves out what the local cloud does not know, and says so. @default false, it is an error */
  readonly skipUnknown?: boolean;
  /** Gives functions their own code, which drills need that carry them out. @default false, code that does nothing */
  readonly code?: boolean;
}

/**
 * Deploys stacks into a local cloud in process and puts it away for drills.
 *
 * @throws Error with the reasons of CloudFormation when a stack cannot be deployed
 */
export function deployAssemblies(stacks: readonly AssembledStack[], settings: DeploySettings): Promise<Rehearsal> {
  return rehearse(settings.at, async (cloud) => {
    const skipped: string[] = [];
    const places = new Map<string, Place>();
    for (const stack of deploymentOrder(stacks)) {
      const place = placeOf(stack);
      places.set(`${place.account}/${place.region}`, place);
      const { template, left } = settings.skipUnknown
        ? leaveOutUnknown(stack.template, knownTypes())
        : { template: stack.template, left: [] };
      skipped.push(...left.map((what) => `${stack.name}: ${what}`));
      await publishAssets(cloud, place, stack, settings.code ?? false);
      await deploy(cloud, place, { ...stack, template });
    }
    return { places: [...places.values()], skipped };
  });
}

/** A rehearsal in which one stack has another template with the same assets. @throws Error with the reasons of CloudFormation when it cannot be so */
export async function redeploy(rehearsal: Rehearsal, stack: AssembledStack): Promise<Rehearsal> {
  const world = recall(rehearsal, rehearsal.at);
  await deploy(world.cloud, placeOf(stack), stack);
  return putAway(world, rehearsal);
}

function placeOf({ account, region }: AssembledStack): Place {
  return { account: account ?? HOME.account, region: region ?? HOME.region };
}

async function deploy(cloud: LocalCloud, place: Place, stack: AssembledStack): Promise<void> {
  await putBootstrapVersion(cloud, place, stack.template);
  // JSON text, as it lies in the assembly.
  const template = JSON.stringify(stack.template);
  const { status, statusReason, events } = await deployTemplate(cloud.scope(place), {
    stackName: stack.name,
    template,
  }).catch((fault: unknown) => {
    throw new Error(`${stack.name} cannot be deployed: ${(fault as Error).message}`);
  });
  if (status === 'CREATE_COMPLETE' || status === 'UPDATE_COMPLETE') return;
  const failed = events.filter((event) => event.status.endsWith('_FAILED'));
  const reasons = failed.map(({ logicalId, type, reason }) => `\n  ${type} ${logicalId}: ${reason ?? ''}`);
  throw new Error(`${stack.name} cannot be deployed: ${reasons.join('') || (statusReason ?? status)}`);
}

/** What `cdk bootstrap` leaves behind for templates to check. */
async function putBootstrapVersion(cloud: LocalCloud, place: Place, template: Template): Promise<void> {
  for (const name of parametersRead(template).filter((one) => one.startsWith('/cdk-bootstrap/'))) {
    const input = { Name: name, Type: 'String', Value: '29', Overwrite: true };
    await awsCall(cloud, place, { service: 'ssm', operation: 'PutParameter' }, input);
  }
}
