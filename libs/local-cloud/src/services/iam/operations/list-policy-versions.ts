import { operation } from '../../../operation.ts';
import { paged } from '../paged.ts';
import { versionOut } from '../policies/describe-policy.ts';
import { findPolicy } from '../policies/write-policy.ts';
import { arnShape, pagingInput } from '../shapes.ts';

/** Lists the wordings of a policy, newest first. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyVersions.html */
export const listPolicyVersions = operation({
  name: 'ListPolicyVersions',
  input: { PolicyArn: arnShape, ...pagingInput },
  run({ PolicyArn, ...input }, context) {
    const policy = findPolicy(context, PolicyArn);
    const { page, rest } = paged([...policy.versions].reverse(), input);
    return { Versions: page.map((version) => versionOut(policy, version)), ...rest };
  },
});
