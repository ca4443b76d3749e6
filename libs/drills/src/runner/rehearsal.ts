import { LocalCloud, subscriptionDesk, type SavedStates } from '@shopwatch/local-cloud';
import type { DrillSettings } from '../drill/drill.ts';
import { readAlarms } from '../world/alarms.ts';
import type { Place, World } from '../world/place.ts';
import { calmTime, needSamples } from './calm.ts';

/** How functions are carried out. */
type Functions = NonNullable<DrillSettings['functions']>;

/** A cloud in which everything has been deployed, put away so that each drill starts from it. */
export interface Rehearsal {
  readonly saved: SavedStates;
  /** The moment of its deployment, in epoch milliseconds. */
  readonly at: number;
  readonly places: readonly Place[];
  /** Resources that were left out because the local cloud does not know their types. */
  readonly skipped: readonly string[];
  /** How long everything runs before a calm drill starts, in milliseconds. */
  readonly calm: number;
  /** The cloud as it is when calm drills start, for drills that start alike; undefined where each has to come to it by itself. */
  readonly calmed: Map<string, SavedStates> | undefined;
}

/** How a drill finds the cloud. */
export interface Beginning {
  readonly start: number;
  readonly begins: 'calm' | 'deployment';
  readonly subscriptionsConfirmed: boolean;
}

/** Sets a cloud up at a moment and puts it away. @param prepare makes what there has to be and says where */
export async function rehearse(
  at: number,
  prepare: (cloud: LocalCloud) => Promise<Pick<Rehearsal, 'places' | 'skipped'>>,
): Promise<Rehearsal> {
  const cloud = stillCloud(at);
  const { places, skipped } = await prepare(cloud);
  return putAway({ cloud, places }, { at, skipped });
}

/** Puts a cloud away as it is. */
export async function putAway(
  { cloud, places }: World,
  { at, skipped }: Pick<Rehearsal, 'at' | 'skipped'>,
): Promise<Rehearsal> {
  const alarms = (await readAlarms({ cloud, places })).values();
  const all = [...alarms];
  const calmed = needSamples(all) ? undefined : new Map<string, SavedStates>();
  return { saved: cloud.save(), at, places, skipped, calm: calmTime(all), calmed };
}

/** Takes a rehearsal out again as it was put away. */
export function recall({ saved, places }: Rehearsal, at: number, functions: Functions = 'modelled'): World {
  const cloud = stillCloud(at, functions);
  cloud.load(saved);
  return { cloud, places };
}

/** Brings a rehearsal to where a drill starts. @param functions how functions are carried out from then on */
export async function beginAt(rehearsal: Rehearsal, beginning: Beginning, functions: Functions): Promise<World> {
  const { start, begins, subscriptionsConfirmed } = beginning;
  const known = rehearsal.calmed?.get(JSON.stringify(beginning));
  if (known !== undefined) return recall({ ...rehearsal, saved: known }, start, functions);
  const calm = begins === 'calm' ? rehearsal.calm : 0;
  const goesOn = begins === 'deployment' || rehearsal.calmed === undefined;
  const world = recall(rehearsal, start - calm, goesOn ? functions : 'modelled');
  if (subscriptionsConfirmed) confirmSubscriptions(world);
  await world.cloud.clock.advance(calm);
  if (goesOn) return world;
  // Even the first drill starts from what was saved, so that all start alike.
  const saved = world.cloud.save();
  rehearsal.calmed?.set(JSON.stringify(beginning), saved);
  return recall({ ...rehearsal, saved }, start, functions);
}

/** Follows the links in the messages that SNS sent to everybody who was subscribed. */
function confirmSubscriptions({ cloud, places }: World): void {
  for (const place of places) {
    const scope = cloud.scope(place);
    const desk = scope.port(subscriptionDesk);
    for (const { subscriptionArn } of desk.pending(scope)) desk.confirm(scope, subscriptionArn);
  }
}

/** A cloud in which time stands still, and everything comes out the same each time. */
function stillCloud(at: number, functions: Functions = 'modelled'): LocalCloud {
  return new LocalCloud({ clock: at, functions, seed: 1 });
}
