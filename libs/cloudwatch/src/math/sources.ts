import type { Instant, Series } from '../series.ts';
import type { CallNode, StringNode } from './ast.ts';
import { constantOf } from './constant.ts';
import { MathError } from './errors.ts';
import type { InsightRuleMetric } from './functions/fetched.ts';
import { parseSearch } from './search/parse-search.ts';
import type { SearchQuery } from './search/search-ast.ts';

/** A series and the name that a graph gives it. */
export interface LabelledSeries extends Series {
  readonly label: string;
}

/** The stretch of time that is evaluated: `start` inclusive, `end` exclusive. */
export interface MathWindow {
  readonly start: Instant;
  readonly end: Instant;
  readonly periodSeconds: number;
}

export interface SearchRequest extends MathWindow {
  readonly query: SearchQuery;
  readonly statistic: string;
}

export interface BandRequest extends MathWindow {
  /** The argument as written: the id of a metric, or an expression. */
  readonly expression: string;
  /** How many standard deviations the bounds are away; 2 unless the call says otherwise. */
  readonly deviations: number;
}

export interface InsightRuleRequest extends MathWindow {
  readonly rule: string;
  readonly metric: InsightRuleMetric;
}

/** Where SEARCH, ANOMALY_DETECTION_BAND and INSIGHT_RULE_METRIC take their data from; a function without a source is refused. */
export interface MathSources {
  search?(request: SearchRequest): readonly LabelledSeries[];
  anomalyBand?(request: BandRequest): { readonly upper: Series; readonly lower: Series };
  insightRuleMetric?(request: InsightRuleRequest): Series;
}

const defaultDeviations = 2;

/** Names the functions whose data comes from a source. */
export function isFetched({ name }: CallNode): boolean {
  return name === 'SEARCH' || name === 'ANOMALY_DETECTION_BAND' || name === 'INSIGHT_RULE_METRIC';
}

/** Asks the source of a checked call for its series; a band gives the upper bound first. */
export function fetchSeries(
  call: CallNode,
  source: string,
  window: MathWindow,
  sources: MathSources,
): readonly LabelledSeries[] {
  const text = (i: number) => (call.args[i] as StringNode).value;
  switch (call.name) {
    case 'SEARCH': {
      if (!sources.search) break;
      const periodSeconds = call.args[2] === undefined ? window.periodSeconds : constantOf(call.args[2])!;
      return sources.search({ ...window, periodSeconds, query: parseSearch(text(0)), statistic: text(1) });
    }
    case 'ANOMALY_DETECTION_BAND': {
      if (!sources.anomalyBand) break;
      const { range } = call.args[0]!;
      const deviations = call.args[1] === undefined ? defaultDeviations : constantOf(call.args[1])!;
      const expression = source.slice(range.start, range.end);
      const { upper, lower } = sources.anomalyBand({ ...window, expression, deviations });
      return [labelled(upper, 'upper'), labelled(lower, 'lower')];
    }
    case 'INSIGHT_RULE_METRIC': {
      if (!sources.insightRuleMetric) break;
      const metric = text(1) as InsightRuleMetric;
      return [labelled(sources.insightRuleMetric({ ...window, rule: text(0), metric }), `${text(0)} ${metric}`)];
    }
  }
  const message = `${call.name} has no source of data here`;
  throw new MathError('not-modelled', message, { range: call.range, source });
}

function labelled({ times, values }: Series, label: string): LabelledSeries {
  return { times, values, label };
}
