import { operation } from '../../../operation.ts';
import { pageOf } from '../../../paging.ts';
import { string } from '../../../shapes/declare.ts';
import { invalidRequest } from '../faults.ts';
import { describeGroup, groupsOf } from '../groups/group.ts';

/** Lists the groups. @see https://docs.aws.amazon.com/xray/latest/api/API_GetGroups.html */
export const getGroups = operation({
  name: 'GetGroups',
  http: { method: 'POST', path: '/Groups' },
  input: { NextToken: string({ min: 1, max: 100 }) },
  run({ NextToken }, context) {
    const page = pageOf([...groupsOf(context).values()], { token: NextToken, size: 100 });
    if (page === undefined) throw invalidRequest('NextToken is not valid');
    return { Groups: page.items.map(describeGroup), NextToken: page.nextToken };
  },
});
