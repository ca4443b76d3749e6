import { extractEmbedded } from '@shopwatch/logs';
import { compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject, ListFamily } from '../../family.ts';

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
      return compared({ ...expected, metrics: ordered(expected.metrics) }, { metrics: ordered(metrics), ...error });
    },
  }),
};

/** The format says which metrics an event gives, not in which order. */
function ordered(metrics: readonly JsonObject[]): readonly JsonObject[] {
  const key = ({ namespace, name, dimensions }: JsonObject) =>
    JSON.stringify([namespace, name, Object.entries(dimensions ?? {}).sort()]);
  return [...metrics].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
