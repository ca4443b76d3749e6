import { decideCondition, type RequestContext } from './conditions.ts';
import { globMatches } from './glob.ts';
import type { Matched, PolicyDocument, PolicyStatement } from './policy-document.ts';

/** Who asks: an AWS service, or an account's own user or role. */
export type Principal =
  | { readonly kind: 'service'; readonly name: string }
  | { readonly kind: 'account'; readonly account: string; readonly arn?: string };

/** A request that a resource policy is asked about. */
export interface PolicyRequest {
  readonly principal: Principal;
  /** `sns:Publish`; compared without regard to case. */
  readonly action: string;
  readonly resource: string;
  readonly context: RequestContext;
}

/** What a policy says; `not modelled` names what this evaluator cannot decide and that would have decided. */
export type PolicyDecision =
  | { readonly kind: 'allowed'; readonly by: PolicyStatement }
  | { readonly kind: 'denied'; readonly by: PolicyStatement }
  | { readonly kind: 'not mentioned' }
  | { readonly kind: 'not modelled'; readonly feature: string; readonly by: PolicyStatement };

/**
 * Evaluates a resource policy: an explicit deny wins over any allow. A statement with an unknown condition operator or key, or with
 * `NotPrincipal`, decides nothing by itself; where it would have mattered, the decision is `not modelled`.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function evaluatePolicy({ statements }: PolicyDocument, request: PolicyRequest): PolicyDecision {
  const verdicts = statements.map((by) => ({ by, verdict: applies(by, request) }));
  const find = (effect: 'Allow' | 'Deny', matched: boolean) =>
    verdicts.find(
      ({ by, verdict }) => by.effect === effect && (matched ? verdict === true : typeof verdict === 'string'),
    );
  const denied = find('Deny', true);
  if (denied) return { kind: 'denied', by: denied.by };
  const allowed = find('Allow', true);
  const unclear = find('Deny', false) ?? (allowed ? undefined : find('Allow', false));
  if (unclear) return { kind: 'not modelled', feature: String(unclear.verdict), by: unclear.by };
  return allowed ? { kind: 'allowed', by: allowed.by } : { kind: 'not mentioned' };
}

/** True or false, or the name of the feature that is not modelled. */
function applies(statement: PolicyStatement, request: PolicyRequest): boolean | string {
  if (!fits(statement.actions, request.action.toLowerCase(), (pattern) => pattern.toLowerCase())) return false;
  if (!fits(statement.resources, request.resource, (pattern) => pattern)) return false;
  if (statement.notPrincipal) return 'NotPrincipal';
  if (!namesPrincipal(statement, request.principal)) return false;
  const verdicts = statement.conditions.map((condition) => decideCondition(condition, request.context));
  if (verdicts.includes('fails')) return false;
  const unknown = verdicts.find((verdict) => typeof verdict === 'object');
  return unknown ? unknown.notModelled : true;
}

function fits({ patterns, except }: Matched, name: string, prepare: (pattern: string) => string): boolean {
  return patterns.some((pattern) => globMatches(prepare(pattern), name)) !== except;
}

function namesPrincipal({ principals }: PolicyStatement, principal: Principal): boolean {
  if (principals === 'everyone') return true;
  const aws = principals['AWS'] ?? [];
  if (aws.includes('*')) return true;
  switch (principal.kind) {
    case 'service':
      return (principals['Service'] ?? []).some((name) => name === '*' || name === principal.name);
    case 'account':
      return aws.some((name) => namesAccount(name, principal));
    default:
      return principal satisfies never;
  }
}

/** An account is named by its number or its root; a user or role by its ARN. */
function namesAccount(name: string, { account, arn }: { readonly account: string; readonly arn?: string }): boolean {
  return name === account || name === arn || (name.endsWith(':root') && name.split(':')[4] === account);
}
