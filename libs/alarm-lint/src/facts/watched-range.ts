import { MathError, parseMath, type ComparisonOperator, type MathNode } from '@shopwatch/cloudwatch';
import type { Alarm } from '../model/alarm.ts';
import type { Model } from '../model/model.ts';
import { objectOf, textOf } from '../values/json.ts';
import { rangeOf, type ValueRange } from './value-range.ts';

const everything: ValueRange = { least: -Infinity, most: Infinity, because: '' };

/** Returns the values that an alarm can see, through its expression if it has one. */
export function watchedRange(alarm: Alarm, model: Model): ValueRange {
  const watches = objectOf(alarm.resource.declared['watches']);
  const facts = { engine: textOf(watches['engine']), instanceClass: textOf(watches['instanceClass']) };
  const [single] = alarm.metrics;
  if (alarm.returnedId === undefined) return single ? rangeOf(single, model, facts) : everything;
  const byId = (id: string): ValueRange => {
    const metric = alarm.metrics.find((each) => each.id === id);
    if (metric) return rangeOf(metric, model, facts);
    const expression = alarm.expressions.find((each) => each.id === id && each.id !== alarm.returnedId);
    return expression ? ofExpression(expression.expression, () => everything) : everything;
  };
  const returned = alarm.expressions.find(({ id }) => id === alarm.returnedId);
  return returned ? ofExpression(returned.expression, byId) : byId(alarm.returnedId);
}

function ofExpression(source: string, byId: (id: string) => ValueRange): ValueRange {
  try {
    return ofNode(parseMath(source).root, byId);
  } catch (error) {
    if (error instanceof MathError) return everything;
    throw error;
  }
}

/** Follows ranges through plain arithmetic; whatever else an expression does may give anything. */
function ofNode(node: MathNode, byId: (id: string) => ValueRange): ValueRange {
  if (node.kind === 'number') return { least: node.value, most: node.value, because: 'it is a constant' };
  if (node.kind === 'reference') return byId(node.id);
  if (node.kind !== 'binary') return everything;
  const [left, right] = [ofNode(node.left, byId), ofNode(node.right, byId)];
  const because = [left.because, right.because]
    .filter((each) => each !== '' && each !== 'it is a constant')
    .join(', and ');
  switch (node.operator) {
    case '+':
      return { least: left.least + right.least, most: left.most + right.most, because };
    case '-':
      return { least: left.least - right.most, most: left.most - right.least, because };
    case '*':
      return { ...corners(left, right), because };
    case '/':
      return right.least > 0 ? { ...corners(left, inverse(right)), because } : signOf(left, right);
    default:
      return everything;
  }
}

function corners(left: ValueRange, right: ValueRange): Pick<ValueRange, 'least' | 'most'> {
  const products = [left.least, left.most].flatMap((a) =>
    [right.least, right.most].map((b) => (a === 0 || b === 0 ? 0 : a * b)),
  );
  return { least: Math.min(...products), most: Math.max(...products) };
}

function inverse({ least, most, because }: ValueRange): ValueRange {
  return { least: 1 / most, most: 1 / least, because };
}

/** A quotient of what is never negative is never negative. */
function signOf(left: ValueRange, right: ValueRange): ValueRange {
  return left.least >= 0 && right.least >= 0 ? { least: 0, most: Infinity, because: '' } : everything;
}

/** Tells whether any value of a range breaches. */
export function breachable(
  operator: ComparisonOperator,
  threshold: number,
  { least, most }: Pick<ValueRange, 'least' | 'most'>,
): boolean {
  switch (operator) {
    case 'GreaterThanThreshold':
      return most > threshold;
    case 'GreaterThanOrEqualToThreshold':
      return most >= threshold;
    case 'LessThanThreshold':
      return least < threshold;
    case 'LessThanOrEqualToThreshold':
      return least <= threshold;
    default:
      return true;
  }
}

const opposites = {
  GreaterThanThreshold: 'LessThanOrEqualToThreshold',
  GreaterThanOrEqualToThreshold: 'LessThanThreshold',
  LessThanThreshold: 'GreaterThanOrEqualToThreshold',
  LessThanOrEqualToThreshold: 'GreaterThanThreshold',
} as const;

/** Tells whether every value of a range breaches. */
export function alwaysBreached(operator: ComparisonOperator, threshold: number, range: ValueRange): boolean {
  const opposite = opposites[operator as keyof typeof opposites];
  return opposite !== undefined && !breachable(opposite, threshold, range);
}
