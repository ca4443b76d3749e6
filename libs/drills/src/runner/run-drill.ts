import type { Drill } from '../drill/drill.ts';
import { planDrill, type Plan } from '../drill/plan.ts';
import { transcribe } from '../transcript/transcribe.ts';
import { readCourse, type WatchedCourse } from '../world/readings.ts';
import { judge, type Outcome } from './judge.ts';
import type { Performance } from './performance.ts';
import { play, type Played } from './play.ts';
import type { Rehearsal } from './rehearsal.ts';

/** What became of a drill. */
export interface DrillResult {
  readonly drill: Drill;
  readonly outcomes: readonly Outcome[];
  readonly passed: boolean;
  /** Absent when it could not be played. */
  readonly performance?: Performance;
  /** Why it could not be played. */
  readonly fault?: string;
  /** The transcripts of the alarms that did not do what was expected, or of all that did anything. */
  readonly transcripts: readonly string[];
  /** What each metric alarm watched, by its name; empty unless it was asked for. */
  readonly watched: ReadonlyMap<string, WatchedCourse>;
  /** How long it took, in real milliseconds. */
  readonly took: number;
}

/** What to keep of a drill besides the verdict. */
export interface RunSettings {
  /** Transcripts of everything that happened, and not of failures only. @default false */
  readonly debug?: boolean;
  /** Transcripts of failures. @default true */
  readonly transcripts?: boolean;
  /** What the alarms watched, for plots. @default false */
  readonly watched?: boolean;
}

/** Plays a drill and holds it against what it expects. It never throws: a drill that cannot be played has failed. */
export async function runDrill(drill: Drill, rehearsal: Rehearsal, settings: RunSettings = {}): Promise<DrillResult> {
  const began = performance.now();
  const taken = (): number => Math.round(performance.now() - began);
  try {
    const plan = planDrill(drill);
    const played = await play(plan, rehearsal);
    const found = await findingsOf(plan, played, settings).finally(() => played.world.cloud.stop());
    return { drill, ...found, took: taken() };
  } catch (fault) {
    const message = (fault as Error).message;
    return { drill, outcomes: [], passed: false, fault: message, transcripts: [], watched: new Map(), took: taken() };
  }
}

async function findingsOf(
  plan: Plan,
  played: Played,
  settings: RunSettings,
): Promise<Omit<DrillResult, 'drill' | 'took'>> {
  const outcomes = judge(plan.expectations, played.performance);
  const { debug = false, transcripts: wanted = true } = settings;
  const transcripts = wanted || debug ? await transcriptsOf(played, outcomes, debug) : [];
  const watched = settings.watched === true ? await watchedBy(played) : new Map<string, WatchedCourse>();
  const passed = outcomes.every(({ instead }) => instead === undefined);
  return { outcomes, passed, performance: played.performance, transcripts, watched };
}

async function transcriptsOf(played: Played, outcomes: readonly Outcome[], debug: boolean): Promise<string[]> {
  const failed = new Set(outcomes.flatMap(({ alarm, instead }) => (instead === undefined ? [] : (alarm ?? []))));
  const records = [...played.performance.alarms.values()].filter(
    ({ name, changes }) => failed.has(name) || (debug && changes.length > 0),
  );
  const texts: string[] = [];
  for (const record of records) texts.push(await transcribe(played, record));
  return texts;
}

async function watchedBy({ performance: { alarms, start, end }, world }: Played): Promise<Map<string, WatchedCourse>> {
  const watched = new Map<string, WatchedCourse>();
  for (const record of alarms.values()) {
    if (record.kind === 'metric') watched.set(record.name, await readCourse(world, record, { start, end }));
  }
  return watched;
}
