import { extractEmbedded } from '@shopwatch/logs';
import { compared } from '../../compare.ts';
import type { ConformanceCase, ListFamily } from '../../family.ts';

/** The metrics that a log event embeds. */
export const emf: ListFamily = {
  name: 'emf',
  shape: 'list',
  recognises: ({ message, expected }) => typeof message === 'string' && Array.isArray(expected?.metrics),
  case: ({ id, message, expected }): ConformanceCase => ({
    id,
    run() {
      const { metrics, violations } = extractEmbedded(message);
      const error = expected.error === undefined ? {} : { error: violations[0]?.kind };
      return compared(expected, { metrics, ...error });
    },
  }),
};
