import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { deleteDashboards as remove } from '../dashboards/keep-dashboard.ts';

/** Deletes dashboards, all of them or none. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteDashboards.html */
export const deleteDashboards = operation({
  name: 'DeleteDashboards',
  input: { DashboardNames: list(string(), { required: true }) },
  run(input, context) {
    remove(context, input.DashboardNames);
    return {};
  },
});
