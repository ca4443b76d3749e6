import {
  bandSource,
  nextCompositeTimer,
  nextMuteTimer,
  phaseOf,
  planEvaluation,
  type AlarmSources,
  type BandSource,
  type EvaluationPlan,
  type Instant,
} from '@shopwatch/cloudwatch';
import type { Timer } from '../../../clock/clock.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { detectorsOf } from '../detectors/detectors.ts';
import { metricsOf } from '../metrics/metrics.ts';
import { alarmsOf, type AlarmTable, type KeptAlarm } from './alarm-table.ts';
import { EvaluationWheel } from './evaluation-wheel.ts';

/** What follows from the alarms of a region and makes their evaluation quick; it is made anew rather than saved. */
export class AlarmWorks {
  readonly wheel = new EvaluationWheel();
  readonly bands: BandSource;
  readonly sources: AlarmSources;
  /** The one timer of all alarms here. */
  timer: { readonly at: Instant; readonly timer: Timer } | undefined;
  private readonly plans = new Map<string, EvaluationPlan>();
  private compositeTimer: { readonly of: AlarmTable['composites']; readonly at: Instant | undefined } | undefined;
  private muteTimer: { readonly of: AlarmTable['muteRules']; readonly at: Instant | undefined } | undefined;

  constructor(scope: Scope) {
    const metrics = metricsOf(scope);
    this.bands = bandSource({ detectors: () => detectorsOf(scope).detectors, metrics });
    this.sources = { metrics, band: (query) => this.bands.alarmBand(query) };
    for (const kept of alarmsOf(scope).metricAlarms.values()) this.enter(kept);
  }

  /** Takes up an alarm in its present configuration. */
  enter({ alarm }: KeptAlarm): EvaluationPlan {
    const plan = planEvaluation(alarm);
    this.plans.set(alarm.AlarmName, plan);
    const { intervalSeconds } = plan;
    this.wheel.put(alarm.AlarmName, { intervalSeconds, phase: phaseOf(alarm.AlarmArn, intervalSeconds) });
    return plan;
  }

  /** Gives up an alarm that is gone. */
  leave(name: string): void {
    this.plans.delete(name);
    this.wheel.remove(name);
  }

  planOf(name: string): EvaluationPlan {
    return this.plans.get(name)!;
  }

  /** The first moment after an instant at which anything is due. */
  next({ composites, muteRules }: AlarmTable, after: Instant): Instant | undefined {
    const moments = [this.wheel.next(after), this.nextComposite(composites), this.nextMute(muteRules, after)];
    return moments.reduce((first, at) => (at === undefined || first! <= at ? first : at), undefined);
  }

  /** Tells whether mute rules, or what they mute, may have changed since the timer was last set. */
  mutesChanged({ muteRules }: AlarmTable, at: Instant): boolean {
    const known = this.muteTimer;
    return known?.of !== muteRules || (known.at !== undefined && at >= known.at);
  }

  private nextComposite(composites: AlarmTable['composites']): Instant | undefined {
    if (this.compositeTimer?.of !== composites) {
      const at = nextCompositeTimer({ home: { account: '', region: '' }, composites });
      this.compositeTimer = { of: composites, at };
    }
    return this.compositeTimer.at;
  }

  private nextMute(rules: AlarmTable['muteRules'], after: Instant): Instant | undefined {
    const known = this.muteTimer;
    const holds = known?.of === rules && (known.at === undefined || after < known.at);
    if (!holds) this.muteTimer = { of: rules, at: nextMuteTimer(rules, after) };
    return this.muteTimer!.at;
  }
}

interface WorksHolder {
  works: AlarmWorks | undefined;
}

const slot = stateSlot<WorksHolder>('cloudwatch.alarm-works', {
  empty: () => ({ works: undefined }),
  save: () => ({}),
  load: () => ({ works: undefined }),
});

/** The works of a region. */
export function worksOf(scope: Scope): AlarmWorks {
  const holder = scope.state(slot);
  return (holder.works ??= new AlarmWorks(scope));
}
