import { applyVariables } from './apply-variables.ts';
import { logSources } from './log-sources.ts';
import { writeOutFields } from './metric-fields.ts';
import { resolveDashboard } from './resolve-dashboard.ts';
import type { MetricWidget } from './resolved.ts';
import { autoPeriod, timeRange } from './time-range.ts';

const now = Date.UTC(2026, 2, 31, 12);
const hour = 3_600_000;

const look = (body: object) => resolveDashboard(body as never, { now, region: 'us-east-1' });
const graph = (properties: object, extra: object = {}) =>
  look({ widgets: [{ type: 'metric', properties }], ...extra }).widgets[0] as MetricWidget;

describe('the shorthand of rows', () => {
  const previous = ['AWS/EC2', 'DiskReadBytes', 'InstanceId', 'i-1'];

  it.each([
    [
      ['.', '.', '.', 'i-2'],
      ['AWS/EC2', 'DiskReadBytes', 'InstanceId', 'i-2'],
    ],
    [
      ['...', 'i-3'],
      ['AWS/EC2', 'DiskReadBytes', 'InstanceId', 'i-3'],
    ],
    [['...'], previous],
    [
      ['.', 'NetworkIn', '.', '.'],
      ['AWS/EC2', 'NetworkIn', 'InstanceId', 'i-1'],
    ],
    [
      ['.', 'NetworkIn'],
      ['AWS/EC2', 'NetworkIn'],
    ],
    [
      ['AWS/X', '...'],
      ['AWS/X', 'DiskReadBytes', 'InstanceId', 'i-1'],
    ],
  ])('%j is written out', (row, written) => {
    expect(writeOutFields(row, previous)).toEqual({ fields: written, missing: false });
  });

  it('tells when there is nothing to repeat', () => {
    expect(writeOutFields(['.', 'NetworkIn'], undefined).missing).toBe(true);
    expect(writeOutFields(['...'], undefined).missing).toBe(true);
    expect(writeOutFields(['.', '.', '.', '.', '.', 'x'], previous).missing).toBe(true);
  });
});

describe('a metric widget', () => {
  it('fills in Average, 300 seconds and its region', () => {
    const { queries, view } = graph({ region: 'eu-west-1', metrics: [['shop', 'Orders', 'Env', 'p']] });
    expect(view).toBe('timeSeries');
    expect(queries[0]).toMatchObject({
      kind: 'metric',
      metric: { namespace: 'shop', name: 'Orders', dimensions: [{ name: 'Env', value: 'p' }] },
      statistic: 'Average',
      periodSeconds: 300,
      region: 'eu-west-1',
      visible: true,
      yAxis: 'left',
    });
  });

  it('lets rows outrank the widget', () => {
    const options = {
      stat: 'p99',
      period: 60,
      region: 'us-west-2',
      visible: false,
      yAxis: 'right',
      id: 'm1',
      label: 'x',
    };
    const { queries } = graph({
      region: 'eu-west-1',
      stat: 'Sum',
      period: 900,
      metrics: [
        ['a', 'b', options],
        ['a', 'c'],
      ],
    });
    expect(queries[0]).toMatchObject({
      statistic: 'p99',
      periodSeconds: 60,
      region: 'us-west-2',
      visible: false,
      yAxis: 'right',
    });
    expect(queries[1]).toMatchObject({ statistic: 'Sum', periodSeconds: 900, region: 'eu-west-1' });
  });

  it('adapts all periods to the time range when told so', () => {
    const metrics = [['a', 'b', { period: 60 }]];
    const { queries } = graph({ region: 'r', period: 900, metrics }, { periodOverride: 'auto', start: '-P1D' });
    expect(queries[0]!.periodSeconds).toBe(300);
  });

  it('resolves expressions beside metrics', () => {
    const { queries } = graph({
      region: 'r',
      metrics: [[{ expression: 'm1 * 2', id: 'e1' }], ['a', 'b', { id: 'm1' }]],
    });
    expect(queries.map(({ kind, id }) => [kind, id])).toEqual([
      ['expression', 'e1'],
      ['metric', 'm1'],
    ]);
  });

  it('tells what cannot be meant', () => {
    const metrics = [
      ['.', 'b', { id: 'm1' }],
      [{ expression: 'SELECT MAX(x) FROM y', id: 'm1' }],
      ['.', 'c'],
      [{ expression: 'SELECT MIN(x) FROM y', id: 'q2' }],
      ['a', 'b', 'c', 'd'],
      ['...', 'x', 'y', 'z', 'A', 'B'],
    ];
    expect(
      graph({ region: 'r', metrics }).problems.map(({ dataPath, message }) => `${dataPath.slice(-1)} ${message}`),
    ).toEqual([
      '0 the shorthand repeats a field that the metric before does not have; write it out',
      '2 the shorthand follows an expression, which has no fields to repeat; write it out',
      '5 the shorthand repeats a field that the metric before does not have; write it out',
      '5 dimension "B" has no value; fields come in pairs',
      's id "m1" is used more than once; ids are unique within a widget',
      's a widget has at most one Metrics Insights query, got 2',
    ]);
  });

  it('resolves annotations and alarms', () => {
    const annotations = {
      horizontal: [{ value: 65, label: 'limit' }, [{ value: 2, color: '#fff' }, { value: 1 }]],
      vertical: [{ value: '2026-03-31T11:00:00Z' }],
    };
    const widget = graph({ region: 'r', metrics: [], annotations });
    expect(widget.horizontal).toMatchObject([
      { value: 65, label: 'limit', visible: true },
      { value: 2, to: 1, color: '#fff' },
    ]);
    expect(widget.vertical).toMatchObject([{ value: now - hour }]);
    expect(graph({ annotations: { alarms: ['arn:a'] } })).toMatchObject({ alarmArns: ['arn:a'], region: 'us-east-1' });
  });
});

describe('other widgets', () => {
  it('resolve to what they show', () => {
    const { widgets } = look({
      widgets: [
        { type: 'text', properties: { markdown: '# hi' } },
        {
          type: 'log',
          x: 1,
          y: 2,
          properties: { region: 'r', title: 'errors', query: "SOURCE 'a' | SOURCE 'b' | fields @message\n| limit 20" },
        },
        { type: 'alarm', properties: { alarms: ['arn:a'], states: ['ALARM'] } },
        {
          type: 'explorer',
          properties: {
            metrics: [{ metricName: 'm', resourceType: 'AWS::EC2::Instance' }],
            labels: [{ key: 'State' }],
          },
        },
        { type: 'custom', properties: { endpoint: 'arn:f', params: { a: 1 } } },
        { type: 'chart', properties: { data: { queries: [{ query: 'up' }] } } },
      ],
    });
    expect(widgets).toMatchObject([
      { type: 'text', markdown: '# hi', background: 'solid', dataPath: '/widgets/0', place: { width: 6, height: 6 } },
      {
        type: 'log',
        logGroups: ['a', 'b'],
        query: 'fields @message\n| limit 20',
        view: 'table',
        title: 'errors',
        place: { x: 1, y: 2 },
      },
      { type: 'alarm', alarmArns: ['arn:a'], states: ['ALARM'], sortBy: 'default' },
      { type: 'explorer', metrics: [{ statistic: 'Average' }], periodSeconds: 300 },
      { type: 'custom', endpoint: 'arn:f', parameters: { a: 1 } },
      { type: 'chart', queries: [{ language: 'PromQL', query: 'up' }] },
    ]);
    expect(logSources('fields @message').logGroups).toEqual([]);
  });
});

describe('the time range', () => {
  it.each([
    [{}, now - 3 * hour, now],
    [{ start: '-PT30M' }, now - hour / 2, now],
    [{ start: '-PT6H' }, now - 6 * hour, now],
    [{ start: '-P2W' }, now - 14 * 24 * hour, now],
    [{ start: '-P1M' }, Date.UTC(2026, 1, 28, 12), now],
    [{ start: '2026-01-01T00:00:00Z', end: '2026-01-02T00:00:00Z' }, Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 2)],
  ])('of %j is read', (body, start, end) => {
    expect(timeRange(body, now)).toEqual({ start, end });
  });

  it.each([
    [3, 60],
    [24, 300],
    [72, 900],
    [24 * 7, 900],
    [24 * 28, 3600],
    [24 * 90, 21_600],
    [24 * 800, 86_400],
  ])('of %d hours has the automatic period %d', (hours, period) => {
    expect(autoPeriod({ start: now - hours * hour, end: now })).toBe(period);
  });
});

describe('variables', () => {
  const widgets = [
    {
      type: 'metric',
      properties: {
        region: 'us-east-1',
        metrics: [['shop', 'Orders', 'Environment', 'production', { region: 'us-east-1' }]],
      },
    },
    { type: 'log', properties: { region: 'us-east-1', query: "SOURCE '/shop/production'" } },
  ];

  it('set a property everywhere', () => {
    const variables = [{ type: 'property', property: 'region', id: 'r' }];
    expect(JSON.stringify(applyVariables({ widgets, variables }, { r: 'eu-west-1' }))).not.toContain('us-east-1');
  });

  it('set the value of a dimension', () => {
    const variables = [{ type: 'property', property: 'Environment', id: 'e', defaultValue: 'dev' }];
    const applied = applyVariables({ widgets, variables }, {});
    expect(JSON.stringify(applied.widgets)).toContain('"Environment","dev"');
    expect(JSON.stringify(applied.widgets)).toContain('/shop/production');
  });

  it('replace a pattern everywhere', () => {
    const variables = [{ type: 'pattern', pattern: 'production', id: 'e', defaultValue: 'production' }];
    expect(applyVariables({ widgets, variables }, {}).widgets).toEqual(widgets);
    const applied = JSON.stringify(applyVariables({ widgets, variables }, { e: '$&dev' }).widgets);
    expect(applied).toContain('/shop/$&dev');
    expect(applied).not.toContain('production');
  });

  it('leave the first found value to whoever knows the metrics', () => {
    const variables = [{ type: 'property', property: 'Environment', id: 'e', defaultValue: '__FIRST' }];
    expect(applyVariables({ widgets, variables }, {}).widgets).toEqual(widgets);
  });
});
