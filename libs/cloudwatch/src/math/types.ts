import type { Keyword } from './ast.ts';

/** What an expression yields: one number (S), a time series (TS) or an array of time series (TS[]). */
export type MathType = 'S' | 'TS' | 'TS[]';

/** What may stand in an argument: a `MathType`, text, a bare word of one kind, or the id of a metric. */
export type ParameterType = MathType | 'String' | 'Filler' | 'Statistic' | 'Order' | 'Metric';

/** What a node of an expression is before it is matched to a parameter. */
export type NodeType = MathType | 'String' | Keyword;

const words: Readonly<Record<'Filler' | 'Statistic' | 'Order', readonly Keyword[]>> = {
  Filler: ['REPEAT', 'LINEAR'],
  Statistic: ['AVG', 'MIN', 'MAX', 'SUM'],
  Order: ['ASC', 'DESC'],
};

const awsNames: Readonly<Record<MathType | 'String', string>> = {
  S: 'Scalar',
  TS: 'TimeSeries',
  'TS[]': 'Array[TimeSeries]',
  String: 'String',
};

/** Tells whether a node of this type may stand where the parameter is; that a `Metric` is no expression is checked apart. */
export function accepts(parameter: ParameterType, type: NodeType): boolean {
  switch (parameter) {
    case 'S':
    case 'TS':
    case 'TS[]':
    case 'String':
      return parameter === type;
    case 'Metric':
      return type === 'TS';
    case 'Filler':
    case 'Statistic':
    case 'Order':
      return words[parameter].some((word) => word === type);
    default:
      return parameter satisfies never;
  }
}

export function isMathType(type: NodeType): type is MathType {
  return type === 'S' || type === 'TS' || type === 'TS[]';
}

/** Words refused operands as AWS does: `Unsupported operand type(s) for SEARCH: '[]'` (recorded 2026; the names of the types are AWS's where it was seen to print them). */
export function unsupportedOperands(name: string, types: readonly NodeType[]): string {
  const named = types.map((type) => (type in awsNames ? awsNames[type as MathType | 'String'] : type));
  return `Unsupported operand type(s) for ${name}: '[${named.join(', ')}]'`;
}
