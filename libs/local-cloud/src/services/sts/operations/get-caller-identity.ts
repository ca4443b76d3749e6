import { operation } from '../../../operation.ts';
import { callerIdentity } from '../sessions.ts';

/** Says whose credentials signed the request. @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
export const getCallerIdentity = operation({
  name: 'GetCallerIdentity',
  input: {},
  run(_, context) {
    const { account, arn, userId } = callerIdentity(context);
    return { UserId: userId, Account: account, Arn: arn };
  },
});
