import { atOnce, type Happening } from './happening.ts';

/** What can happen to a scheduled rule. */
export interface ScheduleVerbs {
  /** Somebody disables it. */
  stops(): Happening;
  /** Somebody enables it again. */
  resumes(): Happening;
}

/** Makes the verbs of a scheduled rule. @param name its name on the default bus */
export function scheduleVerbs(name: string): ScheduleVerbs {
  return {
    stops: () => atOnce(`schedule ${name} stops`, { kind: 'rule', name, enabled: false }),
    resumes: () => atOnce(`schedule ${name} resumes`, { kind: 'rule', name, enabled: true }),
  };
}
