import type { BinaryNode, CallNode, Expression, MathExpression } from './ast.ts';
import { MathError, type MathErrorCode } from './errors.ts';
import { mathFunction, refusedFunction } from './functions/function-table.ts';
import type { MathFunction, Signature } from './functions/math-function.ts';
import { accepts, isMathType, unsupportedOperands, type MathType, type NodeType, type ParameterType } from './types.ts';

/** What the checker knows of an id. */
export interface Declared {
  readonly kind: 'metric' | 'expression';
  readonly type: MathType;
  readonly elementWise: boolean;
}

export interface Checked {
  readonly type: Exclude<MathType, 'S'>;
  /** True when the value at a slot depends on nothing but the metrics at that slot and its time. */
  readonly elementWise: boolean;
}

interface CheckedNode {
  readonly type: NodeType;
  readonly elementWise: boolean;
}

/**
 * Checks an expression before anything is evaluated: functions, ids, the number and types of arguments, and that the result is
 * a series or an array of series.
 * @throws MathError
 */
export function check(expression: MathExpression, declared: (id: string) => Declared | undefined): Checked {
  const { type, elementWise } = new Checker(expression.source, declared).check(expression.root);
  if (type === 'TS' || type === 'TS[]') return { type, elementWise };
  const message = 'The return value of the expression must be TimeSeries or Array[TimeSeries]';
  throw new MathError('scalar-result', message, { range: expression.root.range, source: expression.source });
}

class Checker {
  readonly #source: string;
  readonly #declared: (id: string) => Declared | undefined;

  constructor(source: string, declared: (id: string) => Declared | undefined) {
    this.#source = source;
    this.#declared = declared;
  }

  check(node: Expression): CheckedNode {
    switch (node.kind) {
      case 'number':
        return { type: 'S', elementWise: true };
      case 'string':
        return { type: 'String', elementWise: true };
      case 'keyword':
        return { type: node.word, elementWise: true };
      case 'reference':
        return this.#declared(node.id) ?? this.#refuse('unknown-id', `ID '${node.id}' not found`, node);
      case 'negation': {
        const operand = this.check(node.operand);
        return isMathType(operand.type) ? operand : this.#refuseTypes('-', [operand], node, 'S, TS or TS[]');
      }
      case 'binary':
        return this.#binary(node);
      case 'array':
        return this.#array(node, node.elements);
      case 'call':
        return this.#call(node);
      default:
        return node satisfies never;
    }
  }

  #binary(node: BinaryNode): CheckedNode {
    const [left, right] = [this.check(node.left), this.check(node.right)];
    const arrays = Number(left.type === 'TS[]') + Number(right.type === 'TS[]');
    if (!isMathType(left.type) || !isMathType(right.type) || arrays === 2) {
      return this.#refuseTypes(node.operator, [left, right], node, 'S, TS or TS[], and not two arrays');
    }
    const type = arrays === 1 ? 'TS[]' : left.type === 'TS' ? 'TS' : right.type;
    return { type, elementWise: left.elementWise && right.elementWise };
  }

  #array(node: Expression, elements: readonly Expression[]): CheckedNode {
    const checked = elements.map((element) => this.check(element));
    const fits = checked.every(({ type }) => type === 'TS' || type === 'TS[]');
    if (!fits) return this.#refuseTypes('[]', checked, node, 'TS or TS[]');
    return { type: 'TS[]', elementWise: checked.every(({ elementWise }) => elementWise) };
  }

  #call(node: CallNode): CheckedNode {
    const called = this.#function(node);
    const args = node.args.map((argument) => this.check(argument));
    const signature = called.signatures.find(({ parameters }) => this.#fits(parameters, args, node));
    if (signature === undefined) return this.#refuseTypes(node.name, args, node, describeSignatures(called));
    called.validate?.(node, this.#source);
    const elementWise = signature.elementWise && args.every((argument) => argument.elementWise);
    return { type: signature.returns, elementWise };
  }

  #function(node: CallNode): MathFunction {
    const refused = refusedFunction(node.name);
    if (refused) this.#refuse('not-modelled', `${node.name} is not modelled: ${refused.refused}`, node);
    return mathFunction(node.name) ?? this.#refuse('unknown-function', `Function '${node.name}' not found`, node);
  }

  #fits(parameters: readonly ParameterType[], args: readonly CheckedNode[], { args: nodes }: CallNode): boolean {
    if (parameters.length !== args.length) return false;
    return parameters.every((parameter, i) => {
      if (!accepts(parameter, args[i]!.type)) return false;
      const node = nodes[i]!;
      return parameter !== 'Metric' || (node.kind === 'reference' && this.#declared(node.id)?.kind === 'metric');
    });
  }

  #refuseTypes(name: string, operands: readonly CheckedNode[], node: Expression, expected: string): never {
    const message = unsupportedOperands(
      name,
      operands.map(({ type }) => type),
    );
    return this.#refuse('wrong-types', message, node, `expected ${expected}`);
  }

  #refuse(code: MathErrorCode, message: string, { range }: Expression, hint?: string): never {
    throw new MathError(code, message, { range, source: this.#source, hint });
  }
}

function describeSignatures({ name, signatures }: MathFunction): string {
  return signatures.map((signature) => describeSignature(name, signature)).join(' or ');
}

/** Writes a signature as the docs do: `SORT(TS[], Statistic, Order) → TS[]`. */
export function describeSignature(name: string, { parameters, returns }: Signature): string {
  return `${name}(${parameters.join(', ')}) → ${returns}`;
}
