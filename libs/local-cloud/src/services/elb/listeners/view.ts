import type { Scope } from '../../../scope.ts';
import { type Action, type Listener, type Rule, rulesOf } from './listener.ts';

/** A listener as answers show it. */
export function listenerView({ arn, loadBalancerArn, port, protocol, actions }: Listener): object {
  return {
    ListenerArn: arn,
    LoadBalancerArn: loadBalancerArn,
    Port: port,
    Protocol: protocol,
    DefaultActions: actions.map(actionView),
  };
}

/** The rules of a listener as answers show them: by priority, the default last. */
export function ruleViews(scope: Scope, listener: Listener): object[] {
  const own = [...rulesOf(scope).values()].filter(({ listenerArn }) => listenerArn === listener.arn);
  const defaultRule = {
    RuleArn: listener.defaultRuleArn,
    Priority: 'default',
    Conditions: [],
    Actions: listener.actions.map(actionView),
    IsDefault: true,
  };
  return [...own.toSorted((a, b) => a.priority - b.priority).map(ruleView), defaultRule];
}

/** A rule as answers show it. */
export function ruleView({ arn, priority, conditions, actions }: Rule): object {
  return {
    RuleArn: arn,
    Priority: String(priority),
    Conditions: conditions.map(({ field, values }) => ({ Field: field, Values: values })),
    Actions: actions.map(actionView),
    IsDefault: false,
  };
}

function actionView(action: Action, index: number): object {
  const base = { Type: action.type, Order: index + 1 };
  switch (action.type) {
    case 'forward': {
      const [only] = action.groups;
      return {
        ...base,
        ...(action.groups.length === 1 ? { TargetGroupArn: only!.arn } : {}),
        ForwardConfig: {
          TargetGroups: action.groups.map(({ arn, weight }) => ({ TargetGroupArn: arn, Weight: weight })),
          TargetGroupStickinessConfig: { Enabled: false },
        },
      };
    }
    case 'fixed-response': {
      const { statusCode, contentType, body } = action;
      return { ...base, FixedResponseConfig: { StatusCode: statusCode, ContentType: contentType, MessageBody: body } };
    }
    case 'redirect':
      return { ...base, RedirectConfig: { ...action.to, StatusCode: action.statusCode } };
    default:
      return action satisfies never;
  }
}
