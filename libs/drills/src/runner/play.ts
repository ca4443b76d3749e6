import type { Plan } from '../drill/plan.ts';
import { glanceKey } from '../expectations/widget.ts';
import { readAlarms, withHistory } from '../world/alarms.ts';
import { carryOut } from '../world/carry-out.ts';
import { Conditions } from '../world/conditions.ts';
import { countDeliveries, readDeliveries } from '../world/deliveries.ts';
import { readLookups } from '../world/lookups.ts';
import type { World } from '../world/place.ts';
import { readWidget } from '../world/widgets.ts';
import type { Performance, WidgetLine } from './performance.ts';
import { beginAt, type Rehearsal } from './rehearsal.ts';

/** A drill that was played, and the cloud as it is afterwards. */
export interface Played {
  readonly performance: Performance;
  readonly world: World;
}

/** Plays a drill in virtual time on what was rehearsed; whoever asked stops the cloud when it has been read. @throws Error when the cloud refuses what happens in it */
export async function play(plan: Plan, rehearsal: Rehearsal): Promise<Played> {
  const { settings } = plan.drill;
  const { start } = plan.timetable;
  const { begins = 'calm', subscriptionsConfirmed = true, functions = 'modelled' } = settings;
  const world = await beginAt(rehearsal, { start, begins, subscriptionsConfirmed }, functions);
  try {
    // Functions that are carried out reach the cloud by its port.
    if (functions === 'run') await world.cloud.start();
    return { performance: await performanceOf(world, plan), world };
  } catch (fault) {
    await world.cloud.stop();
    throw fault;
  }
}

async function performanceOf(world: World, plan: Plan): Promise<Performance> {
  const { start, zone } = plan.timetable;
  const before = await readAlarms(world);
  const after = await countDeliveries(world);
  const widgets = await carryOutPlan(world, plan);
  // What was due at the start itself has been done before it.
  const lookups = plan.expectations.flatMap(({ lookup }) => lookup ?? []);
  const alarms = await withHistory(world, before, start + 1);
  return {
    timetable: { start, zone },
    start,
    end: plan.end,
    cause: plan.cause,
    happenings: plan.happenings,
    alarms,
    deliveries: await readDeliveries(world, alarms, { after }),
    widgets,
    found: await readLookups(world, lookups),
  };
}

/** Does everything in its turn, and looks at widgets when somebody is to look at them. */
async function carryOutPlan(world: World, plan: Plan): Promise<ReadonlyMap<string, readonly WidgetLine[]>> {
  const conditions = new Conditions(world);
  const widgets = new Map<string, readonly WidgetLine[]>();
  const deeds = plan.deeds.map(({ at, deed }) => ({ at, run: () => carryOut(world, conditions, deed) }));
  const glances = plan.expectations.flatMap(({ glance }) => {
    if (glance === undefined) return [];
    const { dashboard, title, at } = glance(plan.timetable);
    const look = async (): Promise<void> => {
      widgets.set(glanceKey(dashboard, title, at), await readWidget(world, dashboard, title));
    };
    return [{ at, run: look }];
  });
  for (const { at, run } of [...deeds, ...glances].sort((left, right) => left.at - right.at)) {
    await advanceTo(world, at);
    await run();
  }
  await advanceTo(world, plan.end);
  return widgets;
}

async function advanceTo({ cloud }: World, instant: number): Promise<void> {
  await cloud.clock.advance(Math.max(0, instant - cloud.clock.now()));
}
