import { walk, type CallNode, type Expression, type MathExpression } from './ast.ts';
import { combine, negate } from './combine.ts';
import { mathFunction } from './functions/function-table.ts';
import { link, type LinkedExpression } from './link.ts';
import { binaryOperators } from './operators.ts';
import { SlotFrame, type SlotGrid } from './slot-frame.ts';
import { isFetched, type MathSources } from './sources.ts';
import { isTracks, type Operand, type Track, type Value } from './value.ts';

/** What an expression is compiled against. */
export interface CompileScope {
  /** In the order of the request, which is the order of the columns of each run. */
  readonly metricIds: readonly string[];
  readonly expressions?: ReadonlyMap<string, MathExpression>;
  readonly sources?: MathSources;
}

/** An expression as a function over regular grids; it means what `evaluate` means. */
export interface CompiledMath {
  readonly type: 'TS' | 'TS[]';
  /**
   * True when the value at a slot depends on nothing but the columns at that slot and its time. Then one run over a whole day
   * gives at every slot what a run over any window that holds the slot would give.
   */
  readonly elementWise: boolean;
  /** The metrics whose columns a run takes, in this order. */
  readonly metricIds: readonly string[];
  /**
   * Evaluates `grid.count` slots; `NaN` means that there is no datapoint. Returns one column for TS. The columns may be longer
   * than the grid, may be columns that were given, and are good until the next run.
   */
  run(grid: SlotGrid, columns: readonly Float64Array[]): readonly Float64Array[];
}

type Step = () => Value;

/**
 * Compiles an expression and those it refers to.
 * @throws MathError as `evaluate` does, except for a missing source, which a run reports.
 */
export function compile(expression: MathExpression, scope: CompileScope): CompiledMath {
  const { metricIds, sources = {} } = scope;
  const linked = link([''], { metricIds, expressions: new Map([...(scope.expressions ?? []), ['', expression]]) });
  const frame = new SlotFrame(metricIds, originsOf(linked), sources);
  const values: Value[] = new Array<Value>(linked.length).fill(0);
  const compiler = new Compiler(frame, linked, values);
  const steps = linked.map((each) => compiler.compile(each.expression.root));
  const { type, elementWise } = linked.at(-1)!;
  const results: Float64Array[] = [];
  const run: CompiledMath['run'] = (grid, columns) => {
    frame.begin(grid, columns);
    for (let i = 0; i < steps.length; i++) values[i] = steps[i]!();
    return columnsOf(values[steps.length - 1]!, results);
  };
  return { type, elementWise, metricIds, run };
}

/** Turns nodes into closures over one frame, so that a run meets no tree and looks up no name. */
class Compiler {
  readonly #frame: SlotFrame;
  readonly #ids: readonly string[];
  readonly #values: readonly Value[];

  constructor(frame: SlotFrame, linked: readonly LinkedExpression[], values: readonly Value[]) {
    this.#frame = frame;
    this.#ids = linked.map(({ id }) => id);
    this.#values = values;
  }

  compile(node: Expression): Step {
    const frame = this.#frame;
    switch (node.kind) {
      case 'number':
      case 'string':
        return () => node.value;
      case 'keyword':
        return () => node.word;
      case 'reference':
        return this.#reference(node.id);
      case 'negation': {
        const operand = this.compile(node.operand);
        return () => negate(operand() as Operand, frame);
      }
      case 'binary': {
        const operator = binaryOperators[node.operator];
        const [left, right] = [this.compile(node.left), this.compile(node.right)];
        return () => combine(operator, left() as Operand, right() as Operand, frame);
      }
      case 'array':
        return this.#array(node.elements.map((element) => this.compile(element)));
      case 'call':
        return this.#call(node);
      default:
        return node satisfies never;
    }
  }

  #reference(id: string): Step {
    const [values, frame] = [this.#values, this.#frame];
    const expression = this.#ids.indexOf(id);
    if (expression >= 0) return () => values[expression]!;
    const metric = frame.metricIds.indexOf(id);
    return () => frame.metricAt(metric);
  }

  #array(elements: readonly Step[]): Step {
    const tracks: Track[] = [];
    return () => {
      tracks.length = 0;
      for (const element of elements) {
        const value = element() as Track | readonly Track[];
        if (isTracks(value)) tracks.push(...value);
        else tracks.push(value);
      }
      return tracks;
    };
  }

  #call(node: CallNode): Step {
    const frame = this.#frame;
    const called = mathFunction(node.name)!;
    const args = node.args.map((argument) => this.compile(argument));
    const given = new Array<Value>(args.length).fill(0);
    return () => {
      for (let i = 0; i < args.length; i++) given[i] = args[i]!();
      return called.evaluate(given, frame, node);
    };
  }
}

function originsOf(linked: readonly LinkedExpression[]): ReadonlyMap<CallNode, string> {
  const origins = new Map<CallNode, string>();
  for (const { expression } of linked) {
    walk(expression.root, (node) => {
      if (node.kind === 'call' && isFetched(node)) origins.set(node, expression.source);
    });
  }
  return origins;
}

function columnsOf(value: Value, into: Float64Array[]): readonly Float64Array[] {
  into.length = 0;
  if (isTracks(value)) for (const { values } of value) into.push(values);
  else into.push((value as Track).values);
  return into;
}
