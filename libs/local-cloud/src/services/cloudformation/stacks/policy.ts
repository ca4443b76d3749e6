import { refusals } from '@shopwatch/cloudformation';
import type { Scope } from '../../../scope.ts';
import { templateText } from '../templates/read-template.ts';

/** Where a request says that its stack policy is. */
export interface PolicySource {
  readonly StackPolicyBody?: string;
  readonly StackPolicyURL?: string;
}

/** Reads a stack policy; undefined when the request has none. It is kept and shown, and keeps no update from anything. @throws StackError */
export function readPolicy(scope: Scope, { StackPolicyBody, StackPolicyURL }: PolicySource): string | undefined {
  if (StackPolicyBody !== undefined && StackPolicyURL !== undefined) throw refusals.bothStackPolicies();
  const text = StackPolicyURL === undefined ? StackPolicyBody : templateText(scope, { TemplateURL: StackPolicyURL });
  if (text !== undefined && !isPolicy(text)) throw refusals.invalidStackPolicy();
  return text;
}

function isPolicy(text: string): boolean {
  try {
    const policy: unknown = JSON.parse(text);
    return typeof policy === 'object' && policy !== null && 'Statement' in policy && Array.isArray(policy.Statement);
  } catch {
    return false;
  }
}
