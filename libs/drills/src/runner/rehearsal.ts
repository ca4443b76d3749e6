import { LocalCloud, type SavedStates } from '@shopwatch/local-cloud';
import type { Place, World } from '../world/place.ts';

/** A cloud in which everything has been deployed, put away so that each drill starts from it. */
export interface Rehearsal {
  readonly saved: SavedStates;
  /** The moment of its deployment, in epoch milliseconds. */
  readonly at: number;
  readonly places: readonly Place[];
  /** Resources that were left out because the local cloud does not know their types. */
  readonly skipped: readonly string[];
}

/** Sets a cloud up at a moment and puts it away. @param prepare makes what there has to be and says where */
export async function rehearse(
  at: number,
  prepare: (cloud: LocalCloud) => Promise<{ readonly places: readonly Place[]; readonly skipped: readonly string[] }>,
): Promise<Rehearsal> {
  const cloud = stillCloud(at);
  const { places, skipped } = await prepare(cloud);
  return { saved: cloud.save(), at, places, skipped };
}

/** Takes a rehearsal out again at a moment. */
export function recall({ saved, places }: Rehearsal, at: number): World {
  const cloud = stillCloud(at);
  cloud.load(saved);
  return { cloud, places };
}

/** A cloud in which time stands still and functions come to what their conditions say, the same each time. */
function stillCloud(at: number): LocalCloud {
  return new LocalCloud({ clock: at, functions: 'modelled', seed: 1 });
}
