import { evaluateAlarm, passCompositeTime, type Instant } from '@shopwatch/cloudwatch';
import type { Scope } from '../../../scope.ts';
import { metricsOf } from '../metrics/metrics.ts';
import { alarmsOf, boardOf, metricAlarmsOf } from './alarm-table.ts';
import { worksOf } from './alarm-works.ts';
import { settleBoard } from './composite-effects.ts';
import { run, type FollowUps } from './follow-up.ts';
import { settleMetricAlarm } from './metric-transition.ts';
import { settleMuted } from './unmute.ts';

/**
 * Does something to the alarms of a region at its present moment: first ends what time has ended, then, once all states have
 * settled, takes the actions that are due and sets the timer anew.
 */
export async function atWork<Result>(
  scope: Scope,
  work: (at: Instant, followUps: FollowUps) => Result,
): Promise<Result> {
  const at = scope.clock.now();
  const followUps: FollowUps = [];
  let result: Result;
  try {
    endPeriods(scope, at, followUps);
    result = work(at, followUps);
    settleMuted(scope, at, followUps);
  } finally {
    wind(scope, at);
  }
  await run(followUps);
  return result;
}

/** Sets the one timer of a region's alarms to the next moment at which anything is due. */
export function wind(scope: Scope, after: Instant): void {
  const works = worksOf(scope);
  const next = works.next(alarmsOf(scope), after);
  if (next === undefined || (works.timer !== undefined && works.timer.at <= next)) return;
  works.timer?.timer.cancel();
  works.timer = { at: next, timer: scope.clock.at(next, (instant) => tick(scope, instant)) };
}

/** Does all that is due at one moment. */
async function tick(scope: Scope, at: Instant): Promise<void> {
  worksOf(scope).timer = undefined;
  const followUps: FollowUps = [];
  try {
    endPeriods(scope, at, followUps);
    evaluateDue(scope, at, followUps);
    settleMuted(scope, at, followUps);
  } finally {
    wind(scope, at);
  }
  await run(followUps);
}

function evaluateDue(scope: Scope, at: Instant, followUps: FollowUps): void {
  const works = worksOf(scope);
  const { metricAlarms } = alarmsOf(scope);
  metricsOf(scope).advance(at);
  for (const name of works.wheel.due(at)) {
    const kept = metricAlarms.get(name)!;
    const evaluation = evaluateAlarm(works.planOf(name), kept.state, works.sources, at);
    if (evaluation.state === kept.state && evaluation.actions.length === 0) continue;
    settleMetricAlarm(scope, kept, evaluation, at, followUps);
  }
}

/** Ends the periods of suppressed composites that are over. */
function endPeriods(scope: Scope, at: Instant, followUps: FollowUps): void {
  if (alarmsOf(scope).composites.size === 0) return;
  const change = passCompositeTime(boardOf(scope), metricAlarmsOf(scope), at);
  if (change.effects.length > 0) settleBoard(scope, change, followUps);
}
