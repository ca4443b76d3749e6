import { pages } from '../../facts/pages.ts';
import type { Check } from '../check.ts';

export const actionsDisabled: Check = {
  id: 'actions-disabled',
  severity: 'error',
  summary: 'an alarm has actions that are switched off',
  source: pages.actions,
  *find({ alarms, composites }) {
    for (const { resource, name, actionsEnabled, actions } of [...alarms, ...composites])
      if (!actionsEnabled && actions.length > 0) {
        const message = `${name} changes state and tells nobody: ActionsEnabled is false; set it to true, or mute it for a time with a mute rule`;
        yield { resource, at: ['Properties', 'ActionsEnabled'], message };
      }
  },
};
