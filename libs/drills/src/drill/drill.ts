import type { Stage } from './stage.ts';

/** How a drill is set up. */
export interface DrillSettings {
  /** Date, time and time zone. @default '2026-11-20 12:00 UTC', a Friday */
  readonly starts?: string;
  /** How long it is played. @default until 30 minutes after the last thing that happens or is expected */
  readonly lasts?: string;
  /** Whether the people who subscribed have followed the link in the message that SNS sent them. @default true */
  readonly subscriptionsConfirmed?: boolean;
  /** `calm` when everything has run for a while, `deployment` when everything has just been deployed. @default 'calm' */
  readonly begins?: 'calm' | 'deployment';
  /**
   * `modelled` lets a run of a function come to what the function's condition says; `run` carries functions out with their own code, in
   * processes of their own, against this cloud. A run takes no time of the clock.
   *
   * @default 'modelled'
   */
  readonly functions?: 'modelled' | 'run';
}

/** An incident that is played on what would be deployed. */
export interface Drill {
  readonly kind: 'drill';
  readonly name: string;
  readonly settings: DrillSettings;
  readonly script: (stage: Stage) => void;
}

type Script = Drill['script'];

/**
 * Makes a drill: what happens and when, and what is expected to come of it. A drill file exports what this gives.
 *
 * @param name the incident, as people would tell it: `the database runs out of connections`
 */
export function drill(name: string, script: Script): Drill;
export function drill(name: string, settings: DrillSettings, script: Script): Drill;
export function drill(name: string, first: DrillSettings | Script, second?: Script): Drill {
  const [settings, script] = typeof first === 'function' ? [{}, first] : [first, second!];
  return { kind: 'drill', name, settings, script };
}

/** Tells whether something that a file exports is a drill. */
export function isDrill(value: unknown): value is Drill {
  return typeof value === 'object' && value !== null && (value as Partial<Drill>).kind === 'drill';
}

/** Tells whether a drill carries functions out, so that they need their code. */
export function carriesOutFunctions({ settings }: Drill): boolean {
  return settings.functions === 'run';
}
