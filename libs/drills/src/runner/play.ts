import type { Plan } from '../drill/plan.ts';
import { glanceKey } from '../expectations/widget.ts';
import { readAlarms, withHistory } from '../world/alarms.ts';
import { carryOut } from '../world/carry-out.ts';
import { Conditions } from '../world/conditions.ts';
import { countDeliveries, readDeliveries } from '../world/deliveries.ts';
import type { World } from '../world/place.ts';
import { readWidget } from '../world/widgets.ts';
import type { Performance, WidgetLine } from './performance.ts';
import { beginAt, type Rehearsal } from './rehearsal.ts';

/** A drill that was played, and the cloud as it is afterwards. */
export interface Played {
  readonly performance: Performance;
  readonly world: World;
}

/** Plays a drill in virtual time on what was rehearsed. @throws Error when the cloud refuses what happens in it */
export async function play(plan: Plan, rehearsal: Rehearsal): Promise<Played> {
  const { settings } = plan.drill;
  const { start, zone } = plan.timetable;
  const world = await beginAt(rehearsal, {
    start,
    begins: settings.begins ?? 'calm',
    subscriptionsConfirmed: settings.subscriptionsConfirmed ?? true,
  });
  const before = await readAlarms(world);
  const after = await countDeliveries(world);
  const widgets = await carryOutPlan(world, plan);
  // What was due at the start itself has been done before it.
  const alarms = await withHistory(world, before, start + 1);
  const performance: Performance = {
    timetable: { start, zone },
    start,
    end: plan.end,
    cause: plan.cause,
    happenings: plan.happenings,
    alarms,
    deliveries: await readDeliveries(world, alarms, { after }),
    widgets,
  };
  return { performance, world };
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
