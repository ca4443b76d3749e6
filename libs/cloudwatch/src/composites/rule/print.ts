import type { AlarmReference, AlarmRule, QuorumThreshold } from './ast.ts';

/** How tightly a rule binds; an operand that binds less than its place needs parentheses. */
const strength = { or: 1, and: 2, not: 3, literal: 4, state: 4, atLeast: 4, group: 4 } as const;

/** Writes a rule so that parsing gives it back: names quoted, one space around operators, no more parentheses than needed or written. */
export function printAlarmRule(rule: AlarmRule): string {
  switch (rule.kind) {
    case 'literal':
      return rule.value ? 'TRUE' : 'FALSE';
    case 'state':
      return `${rule.state}(${printReference(rule.alarm)})`;
    case 'atLeast': {
      const alarms = rule.alarms.map(printReference).join(', ');
      return `AT_LEAST(${printThreshold(rule.threshold)}, ${rule.negated ? 'NOT ' : ''}${rule.state}, (${alarms}))`;
    }
    case 'not':
      return `NOT ${printOperand(rule.operand, strength.not)}`;
    case 'and':
      return rule.operands.map((operand) => printOperand(operand, strength.and + 1)).join(' AND ');
    case 'or':
      return rule.operands.map((operand) => printOperand(operand, strength.or + 1)).join(' OR ');
    case 'group':
      return `(${printAlarmRule(rule.rule)})`;
    default:
      return rule satisfies never;
  }
}

function printOperand(operand: AlarmRule, needed: number): string {
  const text = printAlarmRule(operand);
  return strength[operand.kind] < needed ? `(${text})` : text;
}

function printThreshold({ unit, value }: QuorumThreshold): string {
  return unit === 'percent' ? `${value}%` : `${value}`;
}

function printReference({ text }: AlarmReference): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
