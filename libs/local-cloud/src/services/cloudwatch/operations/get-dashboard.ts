import { dashboardArn } from '@shopwatch/cloudwatch';
import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { findDashboard } from '../dashboards/dashboards.ts';

/** Gives a dashboard as it was put. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetDashboard.html */
export const getDashboard = operation({
  name: 'GetDashboard',
  input: { DashboardName: string({ required: true }) },
  run(input, context) {
    const { name, body } = findDashboard(context, input.DashboardName);
    return { DashboardArn: dashboardArn(context.account, name), DashboardBody: body, DashboardName: name };
  },
});
