import type { Series } from '../series.ts';
import { walk, type CallNode, type Expression, type MathExpression } from './ast.ts';
import { axisOf, layOut, readSeries } from './axis.ts';
import { combine, negate } from './combine.ts';
import { inExpression } from './errors.ts';
import type { Axis, Frame } from './frame.ts';
import { mathFunction } from './functions/function-table.ts';
import { link, type LinkedExpression } from './link.ts';
import { binaryOperators } from './operators.ts';
import { fetchSeries, isFetched, type LabelledSeries, type MathSources, type MathWindow } from './sources.ts';
import { isTracks, type Operand, type Track, type Value } from './value.ts';

/** A metric of the request. */
export interface MathMetric {
  readonly series: Series;
  /** @default the id */
  readonly label?: string;
  /** What PERIOD returns. @default the period of the window */
  readonly periodSeconds?: number;
}

/** Everything an expression may refer to. */
export interface MathEnvironment extends MathWindow {
  /** By id, in the order of the request. */
  readonly metrics: ReadonlyMap<string, MathMetric>;
  /** Other expressions by id; each is evaluated once, and only when it is needed. */
  readonly expressions?: ReadonlyMap<string, MathExpression>;
  readonly sources?: MathSources;
}

export interface MathResult {
  readonly type: 'TS' | 'TS[]';
  /** One series for TS. */
  readonly series: readonly LabelledSeries[];
}

/** No id is empty, so that the expression itself cannot be referred to. */
const itself = '';

/**
 * Evaluates an expression over a window.
 * @throws MathError when the expression is wrong, or when it needs a source that the environment has not.
 */
export function evaluate(expression: MathExpression, environment: MathEnvironment): MathResult {
  const expressions = new Map([...(environment.expressions ?? []), [itself, expression]]);
  return evaluateAll([itself], { ...environment, expressions }).get(itself)!;
}

/** Evaluates the expressions of the given ids and those they need; the result has the latter, too. */
export function evaluateAll(ids: Iterable<string>, environment: MathEnvironment): ReadonlyMap<string, MathResult> {
  const { metrics, expressions = new Map<string, MathExpression>(), sources = {} } = environment;
  const linked = link(ids, { metricIds: [...metrics.keys()], expressions });
  const fetched = fetchAll(linked, environment, sources);
  const frame = seriesFrame(environment, usedMetrics(linked, environment), fetched);
  const values = new Map<string, Value>();
  for (const { id, expression } of linked) values.set(id, evaluateNode(expression.root, frame, values));
  return new Map(linked.map(({ id, type }) => [id, { type, series: seriesOf(values.get(id)!, frame.axis) }]));
}

function evaluateNode(node: Expression, frame: Frame, values: ReadonlyMap<string, Value>): Value {
  switch (node.kind) {
    case 'number':
    case 'string':
      return node.value;
    case 'keyword':
      return node.word;
    case 'reference':
      return values.get(node.id) ?? frame.metric(node.id);
    case 'negation':
      return negate(evaluateNode(node.operand, frame, values) as Operand, frame);
    case 'binary': {
      const left = evaluateNode(node.left, frame, values) as Operand;
      const right = evaluateNode(node.right, frame, values) as Operand;
      return combine(binaryOperators[node.operator], left, right, frame);
    }
    case 'array':
      return node.elements.flatMap((element) => evaluateNode(element, frame, values) as Track | Track[]);
    case 'call': {
      const args = node.args.map((argument) => evaluateNode(argument, frame, values));
      return mathFunction(node.name)!.evaluate(args, frame, node);
    }
    default:
      return node satisfies never;
  }
}

function fetchAll(
  linked: readonly LinkedExpression[],
  { start, end, periodSeconds }: MathWindow,
  sources: MathSources,
): ReadonlyMap<CallNode, readonly LabelledSeries[]> {
  const fetched = new Map<CallNode, readonly LabelledSeries[]>();
  for (const { id, expression } of linked) {
    walk(expression.root, (node) => {
      if (node.kind !== 'call' || !isFetched(node)) return;
      const fetch = () => fetchSeries(node, expression.source, { start, end, periodSeconds }, sources);
      fetched.set(node, inExpression(id, fetch));
    });
  }
  return fetched;
}

/** The metrics that lie on the axis: those that are referred to, or all once METRICS() stands somewhere. */
function usedMetrics(linked: readonly LinkedExpression[], { metrics }: MathEnvironment): readonly MathMetric[] {
  const used = new Set<MathMetric>();
  for (const { expression } of linked) {
    walk(expression.root, (node) => {
      if (node.kind === 'reference' && metrics.has(node.id)) used.add(metrics.get(node.id)!);
      if (node.kind === 'call' && node.name === 'METRICS') for (const metric of metrics.values()) used.add(metric);
    });
  }
  return [...used];
}

function seriesFrame(
  environment: MathEnvironment,
  used: readonly MathMetric[],
  fetched: ReadonlyMap<CallNode, readonly LabelledSeries[]>,
): Frame {
  const { metrics, periodSeconds } = environment;
  const axis = axisOf(environment, [...used.map(({ series }) => series), ...[...fetched.values()].flat()]);
  const track = (label: string): Track => ({ label, values: new Float64Array(axis.length) });
  const laidOut = (series: Series, label: string): Track => {
    const out = track(label);
    layOut(series, axis, out.values);
    return out;
  };
  const known = new Map<string, Track>();
  return {
    axis,
    track,
    scratch: (length) => new Float64Array(length),
    metricIds: [...metrics.keys()],
    metric(id) {
      const { series, label = id } = metrics.get(id)!;
      if (!known.has(id)) known.set(id, laidOut(series, label));
      return known.get(id)!;
    },
    periodOf: (id) => metrics.get(id)!.periodSeconds ?? periodSeconds,
    fetched: (call) => fetched.get(call)!.map((series) => laidOut(series, series.label)),
  };
}

function seriesOf(value: Value, axis: Axis): readonly LabelledSeries[] {
  const tracks = isTracks(value) ? value : [value as Track];
  return tracks.map(({ label, values }) => ({ ...readSeries(values, axis), label }));
}
