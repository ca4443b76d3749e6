import type { ActionTaken, AlarmStateValue } from '../runner/performance.ts';
import { parseDuration, printDuration } from '../time/duration.ts';
import { clockTime, momentIn } from '../time/timetable.ts';
import { firings, recordOf, stateAt, told } from './alarm-record.ts';
import type { Expectation } from './expectation.ts';

/** What a drill expects of one alarm; every verb adds to what is expected. */
export interface AlarmExpectations {
  /** It goes off at most so long after the first thing that happens, and not before that. */
  firesWithin(duration: string): AlarmExpectations;
  /** It goes off this often in all. */
  fires(times: number): AlarmExpectations;
  /** It went off and is OK again at that time, and stays so. */
  recoversBy(time: string): AlarmExpectations;
  neverFires(): AlarmExpectations;
  isIn(state: AlarmStateValue, settings: { readonly at: string }): AlarmExpectations;
  /** The reason for its first alarm says so. */
  because(reason: RegExp | string): AlarmExpectations;
  /** It goes off, and its actions are kept back; why is said by the words given. */
  isKeptQuiet(settings?: { readonly because?: RegExp | string }): AlarmExpectations;
  /** Its actions on what the words name by its ARN succeed: `opsitem:1`. @default once */
  takesAction(target: RegExp | string, settings?: { readonly times?: number }): AlarmExpectations;
}

/** Makes the verbs about one alarm. @param add takes each expectation in turn */
export function alarmExpectations(name: string, add: (expectation: Expectation) => void): AlarmExpectations {
  const also = (expectation: Omit<Expectation, 'alarm'>): AlarmExpectations => {
    add({ ...expectation, alarm: name });
    return verbs;
  };
  const verbs: AlarmExpectations = {
    firesWithin: (duration) => also(firesWithin(name, duration)),
    fires: (times) => also(firesSoOften(name, times)),
    recoversBy: (time) => also(recoversBy(name, time)),
    neverFires: () => also(neverFires(name)),
    isIn: (state, { at }) => also(isIn(name, state, at)),
    because: (reason) => also(because(name, reason)),
    isKeptQuiet: ({ because: why } = {}) => also(isKeptQuiet(name, why)),
    takesAction: (target, { times = 1 } = {}) => also(takesAction(name, target, times)),
  };
  return verbs;
}

function firesWithin(name: string, duration: string): Expectation {
  const milliseconds = parseDuration(duration);
  return {
    sentence: `${name} fires within ${duration}`,
    claims: 'fires',
    until: (_, cause) => cause + milliseconds,
    judge(performance) {
      const record = recordOf(performance, name);
      const first = firings(record)[0];
      if (first === undefined) return told(performance, record);
      const delay = first.at - performance.cause;
      if (delay >= 0 && delay <= milliseconds) return undefined;
      const how = delay < 0 ? `${printDuration(-delay)} before anything happened` : `after ${printDuration(delay)}`;
      return `it fired at ${clockTime(performance.timetable, first.at)}, ${how}`;
    },
  };
}

function firesSoOften(name: string, times: number): Expectation {
  return {
    sentence: `${name} fires ${often(times)}`,
    claims: times === 0 ? 'quiet' : 'fires',
    judge(performance) {
      const record = recordOf(performance, name);
      return firings(record).length === times ? undefined : told(performance, record);
    },
  };
}

function recoversBy(name: string, time: string): Expectation {
  return {
    sentence: `${name} recovers by ${time}`,
    claims: 'fires',
    until: (timetable) => momentIn(timetable, time),
    judge(performance) {
      const record = recordOf(performance, name);
      const moment = momentIn(performance.timetable, time);
      const fired = firings(record).some(({ at }) => at <= moment);
      const relapsed = record.changes.some(({ at, to }) => at > moment && to === 'ALARM');
      return fired && !relapsed && stateAt(record, moment) === 'OK' ? undefined : told(performance, record);
    },
  };
}

function neverFires(name: string): Expectation {
  return {
    sentence: `${name} never fires`,
    claims: 'quiet',
    judge(performance) {
      const record = recordOf(performance, name);
      const quiet = record.initial !== 'ALARM' && firings(record).length === 0;
      return quiet ? undefined : told(performance, record);
    },
  };
}

function isIn(name: string, state: AlarmStateValue, time: string): Expectation {
  return {
    sentence: `${name} is ${state} at ${time}`,
    until: (timetable) => momentIn(timetable, time),
    judge(performance) {
      const found = stateAt(recordOf(performance, name), momentIn(performance.timetable, time));
      return found === state ? undefined : `it is ${found} then`;
    },
  };
}

function because(name: string, reason: RegExp | string): Expectation {
  return {
    sentence: `${name} fires because ${shown(reason)}`,
    judge(performance) {
      const record = recordOf(performance, name);
      const first = firings(record)[0];
      if (first === undefined) return told(performance, record);
      return says(first.reason, reason) ? undefined : `its reason is "${first.reason}"`;
    },
  };
}

function isKeptQuiet(name: string, why: RegExp | string | undefined): Expectation {
  return {
    sentence: `${name} fires and is kept quiet${why === undefined ? '' : ` because ${shown(why)}`}`,
    judge(performance) {
      const record = recordOf(performance, name);
      if (firings(record).length === 0) return told(performance, record);
      const ran = record.actions.find(({ fate }) => fate === 'Succeeded' || fate === 'Failed');
      if (ran !== undefined) return `its action on ${ran.target} ran`;
      const kept = record.actions.filter(isKept);
      if (kept.length === 0) return 'it has no action that could be kept back';
      if (why === undefined || kept.every((action) => says(action.why ?? '', why))) return undefined;
      return `it was kept quiet because ${kept.map((action) => `"${action.why ?? ''}"`).join(', ')}`;
    },
  };
}

function takesAction(name: string, target: RegExp | string, times: number): Expectation {
  return {
    sentence: `${name} takes its action on ${shown(target)} ${often(times)}`,
    judge(performance) {
      const { actions } = recordOf(performance, name);
      const meant = actions.filter((action) => says(action.target, target));
      if (meant.filter(({ fate }) => fate === 'Succeeded').length === times) return undefined;
      const words = meant.map(({ fate, why = '' }) => `${fate.toLowerCase()} ${why}`.trim());
      return words.length === 0 ? 'it took no such action' : `it took it: ${words.join(', ')}`;
    },
  };
}

function isKept({ fate }: ActionTaken): boolean {
  return fate === 'Muted' || fate === 'Suppressed';
}

/** Tells whether a text holds another, or fits a pattern. */
export function says(text: string, wanted: RegExp | string): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}

/** `once`, `3 times`. */
export function often(times: number): string {
  return times === 1 ? 'once' : `${times} times`;
}

/** Shows a wanted text. */
export function shown(wanted: RegExp | string): string {
  return typeof wanted === 'string' ? `"${wanted}"` : String(wanted);
}
