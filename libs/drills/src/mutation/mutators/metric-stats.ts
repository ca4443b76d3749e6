import type { Properties } from '../mutator.ts';

/** A metric among the queries of an alarm on an expression. */
export interface StatAt {
  readonly place: number;
  readonly id: string;
  readonly stat: Properties;
}

/** The metrics among the queries of an alarm. */
export function metricStats(properties: Properties): StatAt[] {
  return queriesOf(properties).flatMap((query, place) => {
    const stat = query['MetricStat'] as Properties | undefined;
    return stat === undefined ? [] : [{ place, id: String(query['Id']), stat }];
  });
}

/** The queries of an alarm on an expression. */
export function queriesOf(properties: Properties): readonly Properties[] {
  const { Metrics } = properties;
  return Array.isArray(Metrics) ? (Metrics as readonly Properties[]) : [];
}

/** An alarm one of whose queries has another metric. */
export function withStat(properties: Properties, place: number, stat: Properties): Properties {
  return withQuery(properties, place, (query) => ({
    ...query,
    MetricStat: { ...(query['MetricStat'] as Properties), ...stat },
  }));
}

/** An alarm one of whose queries is another. */
export function withQuery(
  properties: Properties,
  place: number,
  change: (query: Properties) => Properties,
): Properties {
  const Metrics = queriesOf(properties).map((query, index) => (index === place ? change(query) : query));
  return { ...properties, Metrics };
}
