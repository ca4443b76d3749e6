import type { Scope } from '../../../scope.ts';
import { integer, list, required, string, structure } from '../../../shapes/declare.ts';
import type { ValueOf } from '../../../shapes/infer.ts';
import { invalid, notModelled } from '../faults.ts';
import { targetGroupAt } from '../target-groups/target-group.ts';
import type { Action } from './listener.ts';

const actionShape = structure({
  Type: string({ required: true }),
  Order: integer({ min: 1, max: 50_000 }),
  TargetGroupArn: string(),
  ForwardConfig: structure({
    TargetGroups: list(structure({ TargetGroupArn: string(), Weight: integer({ min: 0, max: 999 }) })),
  }),
  FixedResponseConfig: structure({
    ContentType: string({ max: 32 }),
    MessageBody: string({ max: 1024 }),
    StatusCode: string({ required: true }),
  }),
  RedirectConfig: structure({
    Host: string(),
    Path: string(),
    Port: string(),
    Protocol: string(),
    Query: string(),
    StatusCode: string({ required: true }),
  }),
});

type ActionInput = ValueOf<typeof actionShape>;

/** How requests and resources say what a listener or a rule does. */
export const actionsIn = list(actionShape);

/** The same where it must be there. */
export const actionsNeeded = required(actionsIn);

/** Reads actions. @throws AwsError when one is none, or forwards to what is not there */
export function readActions(scope: Scope, actions: readonly ActionInput[]): Action[] {
  if (actions.length === 0) throw invalid('You must specify at least one action');
  return actions.map((action) => readAction(scope, action));
}

function readAction(scope: Scope, action: ActionInput): Action {
  switch (action.Type) {
    case 'forward':
      return forward(scope, action);
    case 'fixed-response':
      return fixedResponse(action);
    case 'redirect':
      return redirect(action);
    default:
      throw notModelled(`Action type '${action.Type}'`, 'forward, fixed-response, redirect');
  }
}

function forward(scope: Scope, { TargetGroupArn, ForwardConfig }: ActionInput): Action {
  const named = ForwardConfig?.TargetGroups ?? [{ TargetGroupArn }];
  const groups = named.map(({ TargetGroupArn: arn, Weight = 1 }: { TargetGroupArn?: string; Weight?: number }) => {
    if (arn === undefined) throw invalid("A target group ARN must be specified for an action of type 'forward'");
    return { arn: targetGroupAt(scope, arn).arn, weight: Weight };
  });
  return { type: 'forward', groups };
}

function fixedResponse({ FixedResponseConfig }: ActionInput): Action {
  if (FixedResponseConfig === undefined) {
    throw invalid("A fixed response config must be specified for an action of type 'fixed-response'");
  }
  const { StatusCode, ContentType, MessageBody } = FixedResponseConfig;
  if (!/^[245]\d\d$/.test(StatusCode)) throw invalid(`The status code '${StatusCode}' must be 2XX, 4XX or 5XX`);
  return {
    type: 'fixed-response',
    statusCode: StatusCode,
    ...(ContentType === undefined ? {} : { contentType: ContentType }),
    ...(MessageBody === undefined ? {} : { body: MessageBody }),
  };
}

function redirect({ RedirectConfig }: ActionInput): Action {
  if (RedirectConfig === undefined) {
    throw invalid("A redirect config must be specified for an action of type 'redirect'");
  }
  const { StatusCode, ...to } = RedirectConfig;
  if (StatusCode !== 'HTTP_301' && StatusCode !== 'HTTP_302') {
    throw invalid(`The status code '${StatusCode}' must be HTTP_301 or HTTP_302`);
  }
  const usual = { Host: '#{host}', Path: '/#{path}', Port: '#{port}', Protocol: '#{protocol}', Query: '#{query}' };
  return { type: 'redirect', statusCode: StatusCode, to: { ...usual, ...to } };
}
