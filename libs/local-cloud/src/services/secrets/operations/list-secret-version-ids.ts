import { operation } from '../../../operation.ts';
import { pageOf } from '../../../paging.ts';
import { boolean, integer, string } from '../../../shapes/declare.ts';
import { invalidToken } from '../faults.ts';
import { findSecret } from '../secrets/find-secret.ts';
import { secretId } from '../shapes.ts';

/** Lists the versions of a secret. @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecretVersionIds.html */
export const listSecretVersionIds = operation({
  name: 'ListSecretVersionIds',
  input: {
    SecretId: secretId,
    MaxResults: integer({ min: 1, max: 100 }),
    NextToken: string({ min: 1, max: 4096 }),
    IncludeDeprecated: boolean(),
  },
  run({ SecretId, MaxResults = 100, NextToken, IncludeDeprecated = false }, context) {
    const secret = findSecret(context, SecretId);
    const versions = [...secret.versions.values()].filter(({ stages }) => IncludeDeprecated || stages.size > 0);
    const page = pageOf(versions, { token: NextToken, size: MaxResults });
    if (page === undefined) throw invalidToken();
    const Versions = page.items.map(({ id, stages, created }) => ({
      VersionId: id,
      VersionStages: [...stages],
      CreatedDate: new Date(created),
    }));
    return { Versions, NextToken: page.nextToken, ARN: secret.arn, Name: secret.name };
  },
});
