import { dashboardEntry } from '@shopwatch/cloudwatch';
import { operation } from '../../../operation.ts';
import { pageOf } from '../../../paging.ts';
import { string } from '../../../shapes/declare.ts';
import { dashboardsOf } from '../dashboards/dashboards.ts';
import { invalidNextToken } from '../faults.ts';

/** So many dashboards stand on a page. */
const pageSize = 1000;

/** Lists the dashboards of the account by name. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListDashboards.html */
export const listDashboards = operation({
  name: 'ListDashboards',
  input: { DashboardNamePrefix: string(), NextToken: string() },
  run({ DashboardNamePrefix: prefix = '', NextToken: token }, context) {
    const names = [...dashboardsOf(context).keys()].filter((name) => name.startsWith(prefix)).sort();
    const page = pageOf(names, { token, size: pageSize });
    if (page === undefined) throw invalidNextToken();
    const entries = page.items.map((name) => dashboardEntry(context.account, dashboardsOf(context).get(name)!));
    const DashboardEntries = entries.map(({ name, arn, lastModified, size }) => ({
      DashboardName: name,
      DashboardArn: arn,
      LastModified: new Date(lastModified),
      Size: size,
    }));
    return { DashboardEntries, NextToken: page.nextToken };
  },
});
