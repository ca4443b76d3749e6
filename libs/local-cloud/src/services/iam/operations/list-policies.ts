import { operation } from '../../../operation.ts';
import { boolean, oneOf, string } from '../../../shapes/declare.ts';
import { paged } from '../paged.ts';
import { awsPolicyArns } from '../policies/aws-policies.ts';
import { awsPolicyOut, policyOut } from '../policies/describe-policy.ts';
import { policiesOf } from '../policies/policy.ts';
import { attachmentCount } from '../policies/write-policy.ts';
import { pagingInput } from '../shapes.ts';

/** Lists policies: the account's own, AWS's, or both. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html */
export const listPolicies = operation({
  name: 'ListPolicies',
  input: {
    Scope: oneOf('All', 'AWS', 'Local'),
    OnlyAttached: boolean(),
    PathPrefix: string({ min: 1, max: 512 }),
    ...pagingInput,
  },
  run({ Scope = 'All', OnlyAttached = false, PathPrefix = '/', ...input }, context) {
    const aws = Scope === 'Local' ? [] : awsPolicyArns(context.partition);
    const own = Scope === 'AWS' ? [] : [...policiesOf(context).values()];
    const arns = [...own.map(({ arn }) => arn), ...aws]
      .filter((arn) => arn.slice(arn.indexOf(':policy/') + ':policy'.length).startsWith(PathPrefix))
      .filter((arn) => !OnlyAttached || attachmentCount(context, arn) > 0);
    const { page, rest } = paged(arns, input);
    const out = (arn: string): object => {
      const policy = policiesOf(context).get(arn);
      return policy === undefined ? awsPolicyOut(context, arn) : policyOut(context, policy);
    };
    return { Policies: page.map(out), ...rest };
  },
});
