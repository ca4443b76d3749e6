import { pages } from '../../facts/pages.ts';
import type { Check } from '../check.ts';
import { outcomes } from './satisfiable.ts';

export const compositeAlwaysFires: Check = {
  id: 'composite-always-fires',
  severity: 'error',
  summary: 'the rule of a composite alarm holds whatever its children do',
  source: pages.composites,
  *find({ composites }) {
    for (const { resource, name, rule } of composites)
      if (rule && outcomes(rule)?.canFail === false) {
        const message = `${name} is in ALARM whatever its children do, and never tells of a change; ask for the states that mean trouble`;
        yield { resource, at: ['Properties', 'AlarmRule'], message };
      }
  },
};
