import { arnMatches, globMatches } from './glob.ts';
import type { PolicyCondition } from './policy-document.ts';

/**
 * What is known of a request, by condition key; keys are compared without regard to case. A key without a value is known to be
 * missing from the request, a key that is not listed is not modelled.
 */
export type RequestContext = Readonly<Record<string, string | undefined>>;

/** Whether a condition holds, or what stands in the way of knowing. */
export type ConditionVerdict = 'holds' | 'fails' | { readonly notModelled: string };

type Compare = (wanted: string, given: string) => boolean;

const ARN: Compare = (wanted, given) => arnMatches(wanted, given);

/** The operators by name; a negated one holds where none of its values fits, and where the key is missing. */
const OPERATORS: Readonly<Record<string, { readonly compare: Compare; readonly negated: boolean }>> = {
  StringEquals: { compare: (wanted, given) => wanted === given, negated: false },
  StringNotEquals: { compare: (wanted, given) => wanted === given, negated: true },
  StringEqualsIgnoreCase: { compare: equalIgnoringCase, negated: false },
  StringNotEqualsIgnoreCase: { compare: equalIgnoringCase, negated: true },
  StringLike: { compare: globMatches, negated: false },
  StringNotLike: { compare: globMatches, negated: true },
  ArnEquals: { compare: ARN, negated: false },
  ArnLike: { compare: ARN, negated: false },
  ArnNotEquals: { compare: ARN, negated: true },
  ArnNotLike: { compare: ARN, negated: true },
  Bool: { compare: equalIgnoringCase, negated: false },
};

/**
 * Decides one condition; its values are alternatives.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function decideCondition({ operator, key, values }: PolicyCondition, context: RequestContext): ConditionVerdict {
  const name = Object.keys(context).find((known) => equalIgnoringCase(known, key));
  const known = Object.hasOwn(OPERATORS, baseName(operator)) ? OPERATORS[baseName(operator)] : undefined;
  if (!known && operator !== 'Null') return { notModelled: `condition operator ${operator}` };
  if (name === undefined) return { notModelled: `condition key ${key}` };
  const given = context[name];
  if (!known) return values.includes(String(given === undefined)) ? 'holds' : 'fails';
  if (given === undefined) return operator.endsWith('IfExists') || known.negated ? 'holds' : 'fails';
  return values.some((wanted) => known.compare(wanted, given)) === known.negated ? 'fails' : 'holds';
}

function baseName(operator: string): string {
  return operator.endsWith('IfExists') ? operator.slice(0, -'IfExists'.length) : operator;
}

function equalIgnoringCase(wanted: string, given: string): boolean {
  return wanted.toLowerCase() === given.toLowerCase();
}
