import type { Scope } from '../../../scope.ts';
import { tagsOut } from '../tags.ts';
import type { ManagedPolicy, PolicyVersion } from './policy.ts';
import { attachmentCount, boundaryCount } from './write-policy.ts';

/** When AWS's own policies came to be, as far as this cloud knows. */
const AWS_CREATED = Date.UTC(2026, 0, 1);

/** How a policy goes to clients. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_Policy.html */
export function policyOut(scope: Scope, policy: ManagedPolicy): object {
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: policy.arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersion,
    AttachmentCount: attachmentCount(scope, policy.arn),
    PermissionsBoundaryUsageCount: boundaryCount(scope, policy.arn),
    IsAttachable: true,
    Description: policy.description,
    CreateDate: new Date(policy.created),
    UpdateDate: new Date(policy.updated),
    Tags: tagsOut(policy.tags),
  };
}

/** The same for one of AWS's own. */
export function awsPolicyOut(scope: Scope, arn: string): object {
  const place = arn.slice(arn.indexOf(':policy/') + ':policy'.length);
  const name = place.slice(place.lastIndexOf('/') + 1);
  return {
    PolicyName: name,
    PolicyId: `ANPA${Buffer.from(name).toString('hex').toUpperCase().padEnd(17, '0').slice(0, 17)}`,
    Arn: arn,
    Path: place.slice(0, place.length - name.length),
    DefaultVersionId: 'v1',
    AttachmentCount: attachmentCount(scope, arn),
    PermissionsBoundaryUsageCount: boundaryCount(scope, arn),
    IsAttachable: true,
    CreateDate: new Date(AWS_CREATED),
    UpdateDate: new Date(AWS_CREATED),
    Tags: [],
  };
}

/** How a wording of a policy goes to clients. */
export function versionOut(policy: ManagedPolicy, version: PolicyVersion, withDocument = false): object {
  return {
    Document: withDocument ? encodeURIComponent(version.document) : undefined,
    VersionId: version.id,
    IsDefaultVersion: version.id === policy.defaultVersion,
    CreateDate: new Date(version.created),
  };
}
