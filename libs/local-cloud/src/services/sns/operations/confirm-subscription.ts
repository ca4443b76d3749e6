import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { topicArn } from '../shapes.ts';
import { confirmWithToken } from '../subscriptions/confirm.ts';

/** Agrees to a subscription with the token that its owner got; anybody who has it may. @see https://docs.aws.amazon.com/sns/latest/api/API_ConfirmSubscription.html */
export const confirmSubscription = operation({
  name: 'ConfirmSubscription',
  input: { TopicArn: topicArn, Token: string({ required: true }), AuthenticateOnUnsubscribe: string() },
  unsigned: true,
  run({ TopicArn, Token, AuthenticateOnUnsubscribe }, context) {
    const authenticated = AuthenticateOnUnsubscribe === 'true';
    return { SubscriptionArn: confirmWithToken(context, { topicArn: TopicArn, token: Token, authenticated }).arn };
  },
});
