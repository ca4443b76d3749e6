import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { keepDashboard } from '../dashboards/keep-dashboard.ts';
import { tagList } from '../shapes.ts';

/** Creates a dashboard or replaces its body. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutDashboard.html */
export const putDashboard = operation({
  name: 'PutDashboard',
  input: { DashboardName: string({ required: true }), DashboardBody: string({ required: true }), Tags: tagList },
  run(input, context) {
    const warnings = keepDashboard(context, input.DashboardName, input.DashboardBody, input.Tags);
    const messages = warnings.map(({ dataPath, message }) => ({ DataPath: dataPath, Message: message }));
    return { DashboardValidationMessages: messages };
  },
});
