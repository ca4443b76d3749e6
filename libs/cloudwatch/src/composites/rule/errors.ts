import type { RuleRange } from './ast.ts';

/** Refuses a request about composite alarms, with the code and the sentence that CloudWatch answers. */
export class CompositeAlarmError extends Error {
  readonly code: 'ValidationError' | 'ResourceNotFound';
  /** Where in the AlarmRule the trouble is, if it is in the rule. */
  readonly range: RuleRange | undefined;

  constructor(message: string, options: { code?: CompositeAlarmError['code']; range?: RuleRange } = {}) {
    super(message);
    this.name = 'CompositeAlarmError';
    this.code = options.code ?? 'ValidationError';
    this.range = options.range;
  }
}

/** The wording around every complaint about the rule itself (recorded 2026). */
export function ruleError(complaint: string, range?: RuleRange): CompositeAlarmError {
  return new CompositeAlarmError(`Error in AlarmRule [${complaint}]`, { range });
}

/** Positions count from 0 (recorded 2026). */
export function unsupportedToken(text: string, range: RuleRange, expected: string): CompositeAlarmError {
  return ruleError(`Unsupported token '${text}' at char ${range.start}, must be: ${expected}`, range);
}
