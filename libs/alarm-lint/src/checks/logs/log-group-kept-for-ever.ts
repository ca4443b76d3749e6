import { pages } from '../../facts/pages.ts';
import type { Check } from '../check.ts';

export const logGroupKeptForEver: Check = {
  id: 'log-group-kept-for-ever',
  severity: 'warning',
  summary: 'a log group has no retention, so its events are kept and paid for ever',
  source: pages.logRetention,
  *find(model) {
    for (const resource of model.ofType('AWS::Logs::LogGroup'))
      if (resource.properties['RetentionInDays'] === undefined)
        yield {
          resource,
          at: ['Properties'],
          message: `${resource.name} keeps its events for ever; give RetentionInDays`,
        };
  },
};
