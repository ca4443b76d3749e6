import { operation } from '../../../operation.ts';
import { pageOf } from '../../../paging.ts';
import { boolean, integer, list, oneOf, string, structure } from '../../../shapes/declare.ts';
import { invalidToken } from '../faults.ts';
import { secretOut, stagesOf } from '../secrets/describe-secret.ts';
import { filterKeys, fits } from '../secrets/list-filters.ts';
import { secretsOf } from '../secrets/secret.ts';

/** Lists secrets without their values. @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html */
export const listSecrets = operation({
  name: 'ListSecrets',
  input: {
    IncludePlannedDeletion: boolean(),
    MaxResults: integer({ min: 1, max: 100 }),
    NextToken: string({ min: 1, max: 4096 }),
    Filters: list(structure({ Key: oneOf(...filterKeys), Values: list(string({ max: 512 }), { min: 1, max: 10 }) }), {
      max: 10,
    }),
    SortOrder: oneOf('asc', 'desc'),
  },
  run({ IncludePlannedDeletion = false, MaxResults = 100, NextToken, Filters = [], SortOrder = 'desc' }, context) {
    const found = [...secretsOf(context).values()].filter(
      (secret) => (IncludePlannedDeletion || secret.deletion === undefined) && fits(secret, Filters),
    );
    const page = pageOf(SortOrder === 'asc' ? found : found.reverse(), { token: NextToken, size: MaxResults });
    if (page === undefined) throw invalidToken();
    const SecretList = page.items.map((secret) => ({ ...secretOut(secret), SecretVersionsToStages: stagesOf(secret) }));
    return { SecretList, NextToken: page.nextToken };
  },
});
