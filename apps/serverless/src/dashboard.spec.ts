import { synthesised } from '@shopwatch/tier-checks';
import { ServerlessStack } from './serverless-stack.ts';
import { serviceNames } from './service/service-names.ts';

const template = synthesised(ServerlessStack);
const [{ Properties }] = Object.values(template.findResources('AWS::CloudWatch::Dashboard')) as [any];
const functionIds = serviceNames.map((service) => {
  const wanted = { Properties: { FunctionName: `${service}-production` } };
  return Object.keys(template.findResources('AWS::Lambda::Function', wanted))[0]!;
});
const body = parsed(Properties.DashboardBody);
const widget = (title: string) => body.widgets.find(({ properties }: any) => properties.title === title);
/** A metric with what CloudWatch takes where nothing is written. */
const effective = ({ properties }: any) =>
  properties.metrics.map((line: any[]) => {
    const options = typeof line.at(-1) === 'object' && !('Ref' in line.at(-1)) ? line.at(-1) : {};
    const names = line.filter((part) => part !== options);
    return [...names, { stat: 'Average', period: properties.period ?? 300, ...options }];
  });

describe('the dashboard of the five functions', () => {
  test('S4-015 S4-020 shows a day in 13 widgets', () => {
    expect(Properties.DashboardName).toBe('serverless-monitoring-production');
    expect(body.start).toBe('-P1D');
    expect(body.widgets).toHaveLength(13);
    for (const { type, properties } of body.widgets)
      expect({ type, region: properties.region }).toEqual({ type: 'metric', region: { Ref: 'AWS::Region' } });
  });

  test.each([
    ['Total Invocations (24h)', 'Invocations', 'Sum'],
    ['Total Errors (24h)', 'Errors', 'Sum'],
    ['Avg Duration (24h)', 'Duration', 'Average'],
  ])('S4-015 %s has one number for each function', (title, name, stat) => {
    expect(widget(title).properties.view).toBe('singleValue');
    expect(effective(widget(title))).toEqual(
      functionIds.map((Ref) => ['AWS/Lambda', name, 'FunctionName', { Ref }, { stat, period: 86400 }]),
    );
  });

  test.each(serviceNames)('S4-016 S4-017 %s has a chart of its requests and one of its duration', (service) => {
    const Ref = functionIds[serviceNames.indexOf(service)];
    const line = (name: string, options: object) => ['AWS/Lambda', name, 'FunctionName', { Ref }, options];
    const requests = widget(`${service}-production - Invocations & Errors`);
    expect(requests.properties.view).toBe('timeSeries');
    expect(effective(requests)).toEqual([
      line('Invocations', { stat: 'Sum', period: 300 }),
      line('Errors', { stat: 'Sum', period: 300, yAxis: 'right' }),
    ]);
    const duration = widget(`${service}-production - Duration`);
    expect(duration.properties.view).toBe('timeSeries');
    expect(duration.properties.annotations).toEqual({ horizontal: [expect.objectContaining({ value: 500 })] });
    expect(effective(duration)).toEqual([
      line('Duration', { stat: 'Average', period: 300, label: 'Average' }),
      line('Duration', { stat: 'p99', period: 300, label: 'P99' }),
    ]);
  });

  test('S4-018 the grid', () => {
    const numbers = [0, 8, 16].map((x) => [x, 0, 8, 4]);
    const charts = [4, 10, 16, 22, 28].flatMap((y) => [0, 12].map((x) => [x, y, 12, 6]));
    expect(body.widgets.map(({ x, y, width, height }: any) => [x, y, width, height])).toEqual([...numbers, ...charts]);
  });
});

/** A body that CloudFormation joins is parsed with its references in place. */
function parsed(joined: any): any {
  const parts: unknown[] = joined['Fn::Join'][1];
  const text = parts.map((part) => (typeof part === 'string' ? part : `@@${(part as { Ref: string }).Ref}@@`)).join('');
  return JSON.parse(text, (_key, value) => {
    const reference = typeof value === 'string' && /^@@(.*)@@$/.exec(value);
    return reference ? { Ref: reference[1] } : value;
  });
}
