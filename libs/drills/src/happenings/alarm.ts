import { parseDuration } from '../time/duration.ts';
import { atOnce, type Happening } from './happening.ts';

/** What people do to an alarm. */
export interface AlarmVerbs {
  /** Somebody mutes it for a while, as during maintenance. */
  isMutedFor(duration: string): Happening;
}

/** Makes the verbs of an alarm. */
export function alarmVerbs(alarm: string): AlarmVerbs {
  return {
    isMutedFor: (duration) =>
      atOnce(`${alarm} is muted for ${duration}`, {
        kind: 'mute',
        alarm,
        forMilliseconds: parseDuration(duration),
      }),
  };
}
