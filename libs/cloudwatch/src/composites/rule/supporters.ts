import type { AlarmReference, AlarmRule, QuorumRule } from './ast.ts';
import { hasQuorum, matchesQuorum, type ChildStates } from './evaluate.ts';

interface Verdict {
  readonly holds: boolean;
  readonly supporters: readonly AlarmReference[];
}

/**
 * Names the children because of which a rule holds or does not hold, in the order of the rule: of `ALARM(a) OR ALARM(b)`
 * with only `a` in ALARM that is `a`, and both when neither is (recorded 2026 for OR and AT_LEAST).
 */
export function supportingAlarms(rule: AlarmRule, states: ChildStates): readonly AlarmReference[] {
  return judge(rule, states).supporters;
}

function judge(rule: AlarmRule, states: ChildStates): Verdict {
  switch (rule.kind) {
    case 'literal':
      return { holds: rule.value, supporters: [] };
    case 'state':
      return { holds: states(rule.alarm) === rule.state, supporters: [rule.alarm] };
    case 'atLeast':
      return judgeQuorum(rule, states);
    case 'not': {
      const { holds, supporters } = judge(rule.operand, states);
      return { holds: !holds, supporters };
    }
    case 'and':
      return judgeChain(rule.operands, states, false);
    case 'or':
      return judgeChain(rule.operands, states, true);
    case 'group':
      return judge(rule.rule, states);
    default:
      return rule satisfies never;
  }
}

/** One operand with the `decisive` value settles the chain, and then only such operands support it. */
function judgeChain(operands: readonly AlarmRule[], states: ChildStates, decisive: boolean): Verdict {
  const verdicts = operands.map((operand) => judge(operand, states));
  const settling = verdicts.filter(({ holds }) => holds === decisive);
  const holds = settling.length > 0 ? decisive : !decisive;
  const supporters = (settling.length > 0 ? settling : verdicts).flatMap((verdict) => verdict.supporters);
  return { holds, supporters };
}

function judgeQuorum(rule: QuorumRule, states: ChildStates): Verdict {
  const matching: AlarmReference[] = [];
  const others: AlarmReference[] = [];
  for (const alarm of rule.alarms) (matchesQuorum(rule, states(alarm)) ? matching : others).push(alarm);
  const holds = hasQuorum(rule, matching.length);
  return { holds, supporters: holds ? matching : others };
}
