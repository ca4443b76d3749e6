import { list, string, structure } from '../../../shapes/declare.ts';

/** How the schedule of a mute rule travels; the engine checks its texts. */
export const muteSchedule = structure(
  {
    Schedule: structure(
      { Expression: string({ required: true }), Duration: string({ required: true }), Timezone: string() },
      { required: true },
    ),
  },
  { required: true },
);

/** How the alarms that a rule mutes travel. */
export const muteTargets = structure({ AlarmNames: list(string(), { required: true }) });
