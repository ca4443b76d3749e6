import { dashboardArn } from '@shopwatch/cloudwatch';
import { tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { string } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { dashboardsOf } from '../dashboards/dashboards.ts';
import { deleteDashboards, keepDashboard } from '../dashboards/keep-dashboard.ts';
import { replaceTags } from '../tags.ts';
import { refuseExisting } from './refuse-existing.ts';
import { wireTags } from './wire-tags.ts';

const properties = { DashboardName: string(), DashboardBody: string({ required: true }), Tags: tagList };

/** A dashboard. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-dashboard.html */
export const dashboardType = resourceType({
  type: 'AWS::CloudWatch::Dashboard',
  properties,
  replacement: ['DashboardName'],
  nameProperty: 'DashboardName',
  create(wanted, context) {
    const { DashboardName: name = context.generatedName } = wanted;
    const exists = dashboardsOf(context).has(name);
    refuseExisting(exists, { type: 'AWS::CloudWatch::Dashboard', property: 'DashboardName', name });
    return put(name, wanted, context);
  },
  update: ({ resource, properties: wanted }, context) => put(resource.physicalId, wanted, context),
  delete({ physicalId }, context) {
    if (dashboardsOf(context).has(physicalId)) deleteDashboards(context, [physicalId]);
  },
});

function put(
  name: string,
  { DashboardBody, Tags }: StructureOf<typeof properties>,
  context: ResourceContext,
): ResourceState {
  keepDashboard(context, name, DashboardBody);
  replaceTags(context, dashboardArn(context.account, name), wireTags(context, Tags));
  return { physicalId: name, attributes: {} };
}
