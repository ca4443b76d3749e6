import type { Finding } from './body/finding.ts';
import { parseDashboard } from './parse-dashboard.ts';

const body = (value: unknown) => parseDashboard(JSON.stringify(value));
const metricWidget = (properties: object) => ({
  type: 'metric',
  properties: { region: 'us-east-1', metrics: [], ...properties },
});
const rows = (...metrics: unknown[]) => body({ widgets: [metricWidget({ metrics })] });
const errorsOf = (parsed: ReturnType<typeof parseDashboard>): readonly Finding[] => (parsed.ok ? [] : parsed.errors);
const linesOf = (parsed: ReturnType<typeof parseDashboard>) =>
  errorsOf(parsed).map(({ dataPath, message }) => `${dataPath} ${message}`);
const row0 = '/widgets/0/properties/metrics/0';

describe('a dashboard body', () => {
  it('needs only a list of widgets', () => {
    expect(body({ widgets: [] })).toEqual({ ok: true, body: { widgets: [] }, warnings: [] });
    expect(linesOf(body({}))).toEqual([" Should have required property 'widgets'"]);
  });

  it.each(['', '[]', '"x"', '{', 'null'])('must be a JSON object, not %s', (text) => {
    expect(parseDashboard(text)).toEqual({
      ok: false,
      message: 'The field DashboardBody must be a valid JSON object',
      errors: [],
    });
  });

  it('is refused with a count and every error, the plural for one, too', () => {
    const parsed = rows(['AWS/EC2', 'CPUUtilization', 'InstanceId']);
    expect(parsed).toMatchObject({
      ok: false,
      message: `The dashboard body is invalid, there are 1 validation errors:
[
  {
    "dataPath": "${row0}",
    "message": "Should NOT have more than 2 items"
  }
]`,
    });
  });

  it('takes relative starts, and absolute ranges', () => {
    for (const start of ['-PT5M', '-PT8H', '-P3D', '-P2W', '-P3M']) expect(body({ widgets: [], start }).ok).toBe(true);
    expect(body({ widgets: [], start: '2026-01-01T00:00:00Z', end: '2026-01-02T00:00:00.000Z' }).ok).toBe(true);
    expect(body({ widgets: [], start: '6h' }).ok).toBe(false);
    expect(linesOf(body({ widgets: [], end: '2026-01-02T00:00:00Z' }))).toEqual([
      ' Should have property start when property end is present',
    ]);
  });

  it('warns about properties nobody knows and keeps the body', () => {
    const parsed = body({ widgets: [{ type: 'text', tint: 'red', properties: { markdown: '#' } }], theme: 'dark' });
    expect(parsed).toMatchObject({
      ok: true,
      warnings: [
        {
          dataPath: '/widgets/0',
          message: 'The "tint" property is not expected to be part of a widget definition, will be ignored',
        },
        { dataPath: '', message: 'The "theme" property is not expected, will be ignored' },
      ],
    });
  });

  it('holds at most 500 widgets and 25 variables', () => {
    const text = { type: 'text', properties: { markdown: '' } };
    expect(body({ widgets: Array(500).fill(text) }).ok).toBe(true);
    expect(linesOf(body({ widgets: Array(501).fill(text) }))).toEqual(['/widgets Should NOT have more than 500 items']);
    const variable = { type: 'pattern', pattern: 'a', inputType: 'input', id: 'v' };
    expect(body({ widgets: [], variables: Array(26).fill(variable) }).ok).toBe(false);
  });
});

describe('a widget', () => {
  it('has both coordinates or none, inside the grid', () => {
    const text = { type: 'text', properties: { markdown: '' } };
    expect(linesOf(body({ widgets: [{ ...text, x: 3 }] }))).toEqual([
      '/widgets/0 Should have property y when property x is present',
    ]);
    expect(linesOf(body({ widgets: [{ ...text, x: 24, y: 0, width: 25, height: 0 }] }))).toEqual([
      '/widgets/0/x Should be <= 23',
      '/widgets/0/width Should be <= 24',
      '/widgets/0/height Should be >= 1',
    ]);
  });

  it('is of a known type', () => {
    expect(linesOf(body({ widgets: [{ type: 'table', properties: {} }] }))).toEqual([
      '/widgets/0/type Should be equal to one of the allowed values',
    ]);
  });

  it.each([
    ['text', {}, ["/widgets/0/properties Should have required property 'markdown'"]],
    ['log', { region: 'us-east-1' }, ["/widgets/0/properties Should have required property 'query'"]],
    ['alarm', { alarms: [] }, ['/widgets/0/properties/alarms Should NOT have less than 1 items']],
    ['custom', { params: {} }, ["/widgets/0/properties Should have required property 'endpoint'"]],
    [
      'explorer',
      { metrics: [{ metricName: 'a', resourceType: 'AWS::EC2::Instance' }] },
      ["/widgets/0/properties Should have required property 'labels'"],
    ],
    [
      'chart',
      { data: { queries: [{}] } },
      ["/widgets/0/properties/data/queries/0 Should have required property 'query'"],
    ],
  ])('of type %s is checked against its own properties', (type, properties, lines) => {
    expect(linesOf(body({ widgets: [{ type, properties }] }))).toEqual(lines);
  });
});

describe('a metric widget', () => {
  it('needs a region with metrics, or an alarm', () => {
    expect(linesOf(body({ widgets: [{ type: 'metric', properties: { region: 'us-east-1' } }] }))).toEqual([
      "/widgets/0/properties Should have required property 'metrics'",
      '/widgets/0/properties The metric widget should have specified a region and a data source or an alarm annotation',
      "/widgets/0/properties Should have required property 'annotations'",
    ]);
    expect(body({ widgets: [{ type: 'metric', properties: { annotations: { alarms: ['arn'] } } }] }).ok).toBe(true);
    expect(body({ widgets: [metricWidget({ annotations: { alarms: ['arn'] } })] }).ok).toBe(false);
  });

  it('needs limits for a gauge', () => {
    expect(linesOf(body({ widgets: [metricWidget({ view: 'gauge', yAxis: { left: { min: 0 } } })] }))).toEqual([
      "/widgets/0/properties/yAxis/left Should have required property 'max'",
    ]);
    expect(body({ widgets: [metricWidget({ view: 'gauge', yAxis: { left: { min: 0, max: 10 } } })] }).ok).toBe(true);
  });

  it('has annotations of one value or a band', () => {
    const horizontal = [{ value: 1, fill: 'above' }, [{ value: 1 }, { value: 2 }]];
    const vertical = [{ value: '2026-01-01T00:00:00Z', fill: 'before' }];
    expect(body({ widgets: [metricWidget({ annotations: { horizontal, vertical } })] }).ok).toBe(true);
    expect(linesOf(body({ widgets: [metricWidget({ annotations: { horizontal: [{ label: 'x' }] } })] }))).toEqual([
      "/widgets/0/properties/annotations/horizontal/0 Should have required property 'value'",
    ]);
  });
});

describe('a row of metrics', () => {
  it.each<[string, unknown[]]>([
    ['without dimensions', ['AWS/EC2', 'CPUUtilization']],
    ['with options', ['AWS/EC2', 'CPUUtilization', 'InstanceId', 'i-1', { stat: 'p99', color: '#fff', period: 60 }]],
    ['with shorthand', ['...', 'i-2', { label: 'two' }]],
    ['with nothing but shorthand', ['...']],
    ['with an expression', [{ expression: 'SUM(METRICS())', id: 'e1', label: 'all' }]],
  ])('may be %s', (_, row) => {
    expect(rows(['AWS/EC2', 'CPUUtilization', 'InstanceId', 'i-1'], row)).toMatchObject({ ok: true, warnings: [] });
  });

  it.each<[string, unknown, string[]]>([
    [
      'a dimension without value',
      ['AWS/EC2', 'CPUUtilization', 'InstanceId'],
      [`${row0} Should NOT have more than 2 items`],
    ],
    [
      'a dimension without value before options',
      ['AWS/EC2', 'CPUUtilization', 'InstanceId', { stat: 'Sum' }],
      [`${row0} Should NOT have more than 3 items`],
    ],
    ['five fields', ['.', '.', '.', 'Service', 'AmazonS3'], [`${row0} Should NOT have more than 4 items`]],
    [
      'an unknown colour',
      ['ECSLogs', 'Errors', { stat: 'Sum', color: 'red' }],
      [`${row0} Should NOT have more than 2 items`],
    ],
    [
      'dimensions as an object',
      ['AWS/RDS', 'CPU', { stat: 'Sum', dimensions: {} }],
      [`${row0} Should NOT have more than 2 items`],
    ],
    [
      'two objects',
      ['AWS/SQS', 'Depth', { stat: 'Sum' }, { QueueName: 'q' }],
      [
        `${row0}/2 Invalid metric field type, only "String" type is allowed`,
        `${row0}/3 Invalid metric field type, only "String" type is allowed`,
      ],
    ],
    [
      'a plain string',
      'AWS/Lambda',
      [
        `${row0} Should be array`,
        `${row0} Field "metrics" has to be an array of array of strings, with an optional metricRenderer object as last element`,
      ],
    ],
    ['nothing', [], [`${row0} Should NOT have less than 1 items`]],
  ])('is refused with %s', (_, row, lines) => {
    expect(linesOf(rows(row))).toEqual(lines);
  });
});

describe('a variable', () => {
  it('names what it changes and where its values come from', () => {
    const list = { type: 'property', property: 'region', inputType: 'select', id: 'region' };
    expect(linesOf(body({ widgets: [], variables: [list] }))).toEqual([
      "/variables/0 Should have required property 'values'",
    ]);
    const values = [{ value: 'us-east-1', label: 'Virginia' }];
    expect(body({ widgets: [], variables: [{ ...list, values }] }).ok).toBe(true);
    const search = '{AWS/Lambda,FunctionName} MetricName="Duration"';
    expect(
      body({ widgets: [], variables: [{ ...list, search, populateFrom: 'FunctionName', defaultValue: '__FIRST' }] }).ok,
    ).toBe(true);
    expect(linesOf(body({ widgets: [], variables: [{ type: 'pattern', inputType: 'input', id: 'a b' }] }))).toEqual([
      '/variables/0/id Should match pattern "^[0-9A-Za-z_-]+$"',
      "/variables/0 Should have required property 'pattern'",
    ]);
  });
});
