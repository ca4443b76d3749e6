import type { AlarmStateValue } from '../../alarms/alarm-state-value.ts';

/** Half-open span of UTF-16 positions in the source of a rule. */
export interface RuleRange {
  readonly start: number;
  readonly end: number;
}

/** A child as the rule names it: an alarm name or an alarm ARN, quotes and escapes already removed. */
export interface AlarmReference {
  readonly text: string;
  readonly range: RuleRange;
}

/** How many of the listed alarms must match: a count, or a percentage of the listed occurrences. */
export interface QuorumThreshold {
  readonly unit: 'count' | 'percent';
  readonly value: number;
}

/**
 * An AlarmRule of a composite alarm.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-combining.html
 */
export type AlarmRule = LiteralRule | StateRule | QuorumRule | NotRule | AndRule | OrRule | GroupRule;

/** `TRUE` or `FALSE`. */
export interface LiteralRule {
  readonly kind: 'literal';
  readonly value: boolean;
  readonly range: RuleRange;
}

/** `ALARM(x)`, `OK(x)` or `INSUFFICIENT_DATA(x)`. */
export interface StateRule {
  readonly kind: 'state';
  readonly state: AlarmStateValue;
  readonly alarm: AlarmReference;
  readonly range: RuleRange;
}

/** `AT_LEAST(M, [NOT] STATE, (a, b, …))`; an alarm that is listed twice counts twice. */
export interface QuorumRule {
  readonly kind: 'atLeast';
  readonly threshold: QuorumThreshold;
  readonly negated: boolean;
  readonly state: AlarmStateValue;
  readonly alarms: readonly AlarmReference[];
  readonly range: RuleRange;
}

/** `NOT x`. */
export interface NotRule {
  readonly kind: 'not';
  readonly operand: AlarmRule;
  readonly range: RuleRange;
}

/** `x AND y AND …`, at least two operands. */
export interface AndRule {
  readonly kind: 'and';
  readonly operands: readonly AlarmRule[];
  readonly range: RuleRange;
}

/** `x OR y OR …`, at least two operands. */
export interface OrRule {
  readonly kind: 'or';
  readonly operands: readonly AlarmRule[];
  readonly range: RuleRange;
}

/** `( x )`, kept because a pair of parentheses counts towards the limit of elements. */
export interface GroupRule {
  readonly kind: 'group';
  readonly rule: AlarmRule;
  readonly range: RuleRange;
}
