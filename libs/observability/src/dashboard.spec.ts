import { App, Aws, Lazy, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Dashboard, type Widget } from './index.ts';

const widget: Widget = {
  type: 'metric',
  x: 0,
  y: 6,
  width: 12,
  height: 6,
  properties: { title: Lazy.string({ produce: () => 'Orders "today"' }), region: Aws.REGION, period: 60 },
};

/** The body with the region filled in, as CloudFormation hands it to CloudWatch. */
function bodyOf(widgets: readonly Widget[]): unknown {
  const stack = new Stack(new App(), 'shop');
  const { dashboard } = new Dashboard(stack, 'Dashboard', { dashboardName: 'orders', start: '-PT24H', widgets });
  expect(dashboard.dashboardName).toBe('orders');
  const [{ Properties } = { Properties: {} }] = Object.values(
    Template.fromStack(stack).findResources('AWS::CloudWatch::Dashboard'),
  );
  const { DashboardBody: body } = Properties as { DashboardBody: any };
  if (typeof body === 'string') return JSON.parse(body);
  const [separator, parts] = body['Fn::Join'] as [string, (string | { Ref: string })[]];
  return JSON.parse(parts.map((part) => (typeof part === 'string' ? part : `<${part.Ref}>`)).join(separator));
}

test('a dashboard is JSON that keeps each widget with its own period and opens with its window of time', () => {
  expect(bodyOf([widget])).toEqual({
    start: '-PT24H',
    periodOverride: 'inherit',
    widgets: [{ ...widget, properties: { title: 'Orders "today"', region: '<AWS::Region>', period: 60 } }],
  });
});

test('a dashboard without widgets is still a body', () => {
  expect(bodyOf([])).toEqual({ start: '-PT24H', periodOverride: 'inherit', widgets: [] });
});

test("a dashboard without a window of its own opens with the console's, and has the variables that it is given", () => {
  const stack = new Stack(new App(), 'shop');
  const variables = [{ type: 'pattern', pattern: 'production', id: 'environment' }];
  new Dashboard(stack, 'Dashboard', { dashboardName: 'orders', widgets: [], variables });
  Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Dashboard', {
    DashboardBody: JSON.stringify({ periodOverride: 'inherit', variables, widgets: [] }),
  });
});
