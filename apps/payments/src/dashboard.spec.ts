import { synthesised } from '@shopwatch/tier-checks';
import { PaymentsStack } from './payments-stack.ts';

const template = synthesised(PaymentsStack);
const [made] = Object.values(template.findResources('AWS::CloudWatch::Dashboard')) as [Record<string, any>];
const body = parsedBody(made['Properties'].DashboardBody);
const widget = (title: string) => body.widgets.find(({ properties }: any) => properties.title === title);
const namespace = 'fintech/payments/metrics';
const processor = ['Service', 'payment-processor', 'Environment', 'production'];
const here = '<AWS::Region>';

describe('the dashboard of the payments', () => {
  test('S2-056 to S2-060 seven widgets in their order and size', () => {
    expect(made['Properties'].DashboardName).toBe('observability-platform-production');
    expect(body.widgets.map(({ type, width, height }: any) => [type, width, height])).toEqual([
      ['text', 24, 3],
      ['metric', 8, 6],
      ['metric', 8, 6],
      ['metric', 8, 6],
      ['metric', 8, 6],
      ['metric', 16, 6],
      ['metric', 24, 6],
    ]);
  });

  test('S2-056 the text says what is watched and where', () => {
    const { markdown } = body.widgets[0].properties;
    for (const words of [
      'Observability Platform Dashboard',
      'distributed payment system',
      'us-east-1** (primary processing)',
      'eu-west-1** (European operations)',
      'ap-southeast-1** (Asia-Pacific operations)',
      'Payment Transaction Volume',
      'Error Rate Percentage',
      'Processing Latency',
      'Anomaly Detection',
    ])
      expect(markdown).toContain(words);
  });

  test.each([
    ['US East', 'us-east-1'],
    ['EU West', 'eu-west-1'],
    ['AP Southeast', 'ap-southeast-1'],
  ])('S2-057 the volume in %s', (name, region) => {
    expect(widget(`Payment Transaction Volume - ${name}`).properties).toEqual({
      title: `Payment Transaction Volume - ${name}`,
      region,
      view: 'timeSeries',
      period: 300,
      stat: 'Sum',
      metrics: [[namespace, 'PaymentTransactionVolume', ...processor, { stat: 'Sum' }]],
      yAxis: { left: { min: 0 } },
    });
  });

  test('S2-058 the error rate as a gauge, of sums', () => {
    expect(widget('Error Rate % - US East').properties).toEqual({
      title: 'Error Rate % - US East',
      region: 'us-east-1',
      view: 'gauge',
      period: 300,
      metrics: [
        [{ expression: '100 * errors / requests', id: 'e1', label: 'Error Rate %' }],
        [namespace, 'PaymentErrors', { id: 'errors', visible: false, stat: 'Sum' }],
        [namespace, 'TotalRequests', ...processor, { id: 'requests', visible: false, stat: 'Sum' }],
      ],
      yAxis: { left: { min: 0, max: 10 } },
    });
  });

  test('S2-059 the percentiles of the latency in three regions', () => {
    const { properties } = widget('Processing Latency Percentiles');
    expect(properties).toMatchObject({ region: here, view: 'timeSeries', stacked: true, period: 300 });
    expect(properties.yAxis).toEqual({ left: { min: 0 } });
    expect(properties.metrics).toEqual(
      Object.entries({ 'US East': 'us-east-1', 'EU West': 'eu-west-1', 'AP Southeast': 'ap-southeast-1' }).flatMap(
        ([name, region]) =>
          ['p50', 'p90', 'p99'].map((stat) => [
            namespace,
            'ProcessingLatency',
            { stat, label: `${stat} - ${name}`, region },
          ]),
      ),
    );
  });

  test('S2-060 the volume against its band', () => {
    expect(widget('Payment Volume with Anomaly Detection').properties).toEqual({
      title: 'Payment Volume with Anomaly Detection',
      region: here,
      view: 'timeSeries',
      period: 300,
      stat: 'Average',
      metrics: [
        [namespace, 'PaymentTransactionVolume', ...processor, { id: 'm1', label: 'Actual Volume', stat: 'Average' }],
        [{ expression: 'ANOMALY_DETECTION_BAND(m1, 2)', id: 'ad1', label: 'Expected Band' }],
      ],
      yAxis: { left: { min: 0 } },
    });
  });

  test('S2-061 one variable chooses the environment', () => {
    expect(body.variables).toMatchObject([{ type: 'pattern', pattern: 'production', id: 'Environment' }]);
  });

  test('no widget lies over another', () => {
    const taken = new Set<string>();
    for (const { x, y, width, height } of body.widgets)
      for (let column = x; column < x + width; column++)
        for (let row = y; row < y + height; row++) {
          expect(taken.has(`${column}/${row}`)).toBe(false);
          expect(column).toBeLessThan(24);
          taken.add(`${column}/${row}`);
        }
  });
});

/** The body with references as their names between angle brackets. */
function parsedBody(text: any): any {
  const parts: (string | { Ref: string })[] = text['Fn::Join'][1];
  return JSON.parse(parts.map((part) => (typeof part === 'string' ? part : `<${part.Ref}>`)).join(''));
}
