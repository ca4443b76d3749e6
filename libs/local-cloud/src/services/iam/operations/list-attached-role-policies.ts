import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { paged } from '../paged.ts';
import { findRole } from '../roles/write-role.ts';
import { pagingInput, roleName } from '../shapes.ts';

/** Lists the policies that a role has. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html */
export const listAttachedRolePolicies = operation({
  name: 'ListAttachedRolePolicies',
  input: { RoleName: roleName, PathPrefix: string({ min: 1, max: 512 }), ...pagingInput },
  run({ RoleName, PathPrefix = '/', ...input }, context) {
    const attached = [...findRole(context, RoleName).attachedPolicies].map(namesOf);
    const { page, rest } = paged(
      attached.filter(({ path }) => path.startsWith(PathPrefix)),
      input,
    );
    return { AttachedPolicies: page.map(({ arn, name }) => ({ PolicyName: name, PolicyArn: arn })), ...rest };
  },
});

function namesOf(arn: string): { arn: string; path: string; name: string } {
  const place = arn.slice(arn.indexOf(':policy/') + ':policy'.length);
  const name = place.slice(place.lastIndexOf('/') + 1);
  return { arn, path: place.slice(0, place.length - name.length), name };
}
