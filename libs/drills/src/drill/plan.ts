import type { Expectation } from '../expectations/expectation.ts';
import type { Deed } from '../happenings/happening.ts';
import { parseDuration } from '../time/duration.ts';
import { momentIn, parseStart, type Timetable } from '../time/timetable.ts';
import type { Drill } from './drill.ts';
import { writeDown } from './stage.ts';

const DEFAULT_START = '2026-11-20 12:00 UTC';
const AFTERMATH = 30 * 60_000;

/** A drill with all its times as moments. */
export interface Plan {
  readonly drill: Drill;
  readonly timetable: Timetable;
  readonly end: number;
  /** The first thing that happens beside ordinary life; the start when nothing does. */
  readonly cause: number;
  /** In order of time. */
  readonly deeds: readonly { readonly at: number; readonly deed: Deed }[];
  readonly happenings: readonly { readonly at: number; readonly sentence: string }[];
  readonly expectations: readonly Expectation[];
}

/** Works out when everything in a drill happens. @throws Error for a time or series that is none, or a drill that expects nothing */
export function planDrill(drill: Drill): Plan {
  const { settings } = drill;
  const timetable = parseStart(settings.starts ?? DEFAULT_START);
  const script = writeDown(drill.script);
  if (script.expectations.length === 0) throw new Error('the drill expects nothing; say what has to come of it');
  const happenings = script.happenings
    .map(({ time, ordinary, happening }) => ({ at: momentIn(timetable, time), ordinary, ...happening }))
    .sort((left, right) => left.at - right.at);
  const cause = (happenings.find(({ ordinary }) => !ordinary) ?? happenings[0])?.at ?? timetable.start;
  const deeds = happenings
    .flatMap(({ at, deeds: parts }) => parts.map(({ after, deed }) => ({ at: at + after, deed })))
    .sort((left, right) => left.at - right.at);
  const last = Math.max(
    timetable.start,
    deeds.at(-1)?.at ?? timetable.start,
    ...script.expectations.map(({ until }) => until?.(timetable, cause) ?? timetable.start),
  );
  const end = settings.lasts === undefined ? last + AFTERMATH : timetable.start + parseDuration(settings.lasts);
  if (end < last) throw new Error(`the drill lasts ${settings.lasts}, but says something about what comes later`);
  return {
    drill,
    timetable,
    end,
    cause,
    deeds,
    happenings: happenings.map(({ at, sentence }) => ({ at, sentence })),
    expectations: script.expectations,
  };
}
