import { destroyStack, metricSink } from '@shopwatch/local-cloud';
import type { Deed, MetricName } from '../happenings/happening.ts';
import { awsCall, restCall } from './aws-call.ts';
import type { Conditions } from './conditions.ts';
import { deleteItem, putItem } from './items.ts';
import { inSomePlace, type Place, type World } from './place.ts';

const STREAM = 'drill';

/** Does one deed to the cloud at its present moment. @throws Error when the cloud refuses it */
export async function carryOut(world: World, conditions: Conditions, deed: Deed): Promise<void> {
  switch (deed.kind) {
    case 'condition':
      return conditions.put(deed.resourceType, deed.id, deed.condition);
    case 'recovery':
      return conditions.end(deed.resourceType, deed.id);
    case 'log':
      return inSomePlace(world, (place) => writeLog(world, place, deed));
    case 'invocation':
      return inSomePlace(world, (place) => invokeFunction(world, place, deed));
    case 'item':
      return inSomePlace(world, (place) => putItem(world.cloud, place, deed));
    case 'item-deletion':
      return inSomePlace(world, (place) => deleteItem(world.cloud, place, deed));
    case 'sample':
      return publish(world, deed.metric, deed.value);
    case 'rule':
      return inSomePlace(world, (place) => switchRule(world, place, deed));
    case 'stack-deletion':
      return inSomePlace(world, (place) => deleteStack(world, place, deed.name));
    case 'mute':
      return inSomePlace(world, (place) => mute(world, place, deed));
    default:
      return deed satisfies never;
  }
}

async function writeLog(
  { cloud }: World,
  place: Place,
  { group, message }: { readonly group: string; readonly message: string },
): Promise<void> {
  const input = { logGroupName: group, logStreamName: STREAM };
  try {
    await awsCall(cloud, place, { service: 'logs', operation: 'CreateLogStream' }, input);
  } catch (fault) {
    if (!/already exists/.test(String(fault))) throw new Error(`log group "${group}": ${(fault as Error).message}`);
  }
  const logEvents = [{ timestamp: cloud.clock.now(), message }];
  await awsCall(cloud, place, { service: 'logs', operation: 'PutLogEvents' }, { ...input, logEvents });
}

/** A function that fails answers all the same, and one that is throttled is no fault of the drill. */
async function invokeFunction(
  { cloud }: World,
  place: Place,
  { functionName, payload }: { readonly functionName: string; readonly payload: string },
): Promise<void> {
  const path = `/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`;
  const body = new TextEncoder().encode(payload);
  const { status, text } = await restCall(cloud, place, 'lambda', { method: 'POST', path, body });
  if (status >= 400 && status !== 429) throw new Error(`function "${functionName}": ${text}`);
}

/** AWS's own namespaces are closed to clients, not to a drill. */
function publish({ cloud, places }: World, metric: MetricName, value: number): void {
  const scope = cloud.scope(places[0]);
  const { namespace, name, dimensions = {}, unit = 'None' } = metric;
  scope.port(metricSink).publish(scope, [{ namespace, name, dimensions, unit, value }]);
}

async function switchRule(
  { cloud }: World,
  place: Place,
  { name, enabled }: { readonly name: string; readonly enabled: boolean },
): Promise<void> {
  const operation = enabled ? 'EnableRule' : 'DisableRule';
  await awsCall(cloud, place, { service: 'events', operation }, { Name: name });
}

async function deleteStack({ cloud }: World, place: Place, name: string): Promise<void> {
  const outcome = await destroyStack(cloud.scope(place), name);
  if (outcome === undefined) throw new Error(`no stack is called "${name}"`);
  if (outcome.status !== 'DELETE_COMPLETE') throw new Error(`${name}: ${outcome.statusReason ?? outcome.status}`);
}

async function mute(
  { cloud }: World,
  place: Place,
  { alarm, forMilliseconds }: { readonly alarm: string; readonly forMilliseconds: number },
): Promise<void> {
  const start = new Date(cloud.clock.now()).toISOString().slice(0, 16);
  const minutes = Math.ceil(forMilliseconds / 60_000);
  const rule = {
    Name: `drill-mutes-${alarm}`.slice(0, 255),
    Rule: { Schedule: { Expression: `at(${start})`, Duration: `PT${minutes}M`, Timezone: 'UTC' } },
    MuteTargets: { AlarmNames: [alarm] },
  };
  await awsCall(cloud, place, { service: 'monitoring', operation: 'PutAlarmMuteRule' }, rule);
}
