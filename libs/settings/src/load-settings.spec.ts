import { environments, loadSettings, SettingsError, type Variables } from './index.ts';

const messageOf = (variables: Variables): string => {
  try {
    loadSettings(variables);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as Error).message;
  }
  throw new Error('the settings were accepted');
};
const given = (settings: object): Variables => ({ SHOPWATCH_SETTINGS: JSON.stringify(settings) });

describe('settings', () => {
  test('S0-002 are production unless another environment is named', () => {
    expect(loadSettings({})).toMatchObject({
      environment: 'production',
      region: 'us-east-1',
      alertEmail: 'alerts@example.com',
      ecommerce: { database: { userName: 'adminuser' } },
    });
    expect(loadSettings({ SHOPWATCH_ENVIRONMENT: 'dev' })).toMatchObject({ environment: 'dev' });
  });

  test('S0-D24 of another environment share neither namespace nor log groups with production', () => {
    const { ecommerce: dev } = loadSettings({ SHOPWATCH_ENVIRONMENT: 'dev' });
    const { ecommerce: production } = loadSettings({});
    expect(dev.metricNamespace).not.toBe(production.metricNamespace);
    expect(dev.logGroupPrefix).not.toBe(production.logGroupPrefix);
  });

  test.each(Object.keys(environments))('of the environment %s are valid and named after it', (name) => {
    expect(loadSettings({ SHOPWATCH_ENVIRONMENT: name }).environment).toBe(name);
  });

  test('as written carry the values of the first specification', () => {
    expect(loadSettings({ SHOPWATCH_PRESET: 'as-written' }).ecommerce).toMatchObject({
      alertTopicKey: 'alias/aws/sns',
      web: { machineImage: 'amazon-linux-2' },
      thresholds: { cpuPercent: 80, databaseConnections: 150 },
    });
  });

  test('as written say why each finding of theirs is accepted; production accepts none', () => {
    const { acknowledged } = loadSettings({ SHOPWATCH_PRESET: 'as-written' });
    expect(acknowledged.map(({ finding }) => finding).sort()).toEqual([
      'AlarmLint::composite-never-fires',
      'AlarmLint::filter-pattern-misses-samples',
      'AlarmLint::filter-policy-blocks-alarms',
      'AlarmLint::threshold-unreachable',
      'AlarmLint::topic-key-unusable',
    ]);
    expect(loadSettings({}).acknowledged).toEqual([]);
  });

  test('change with variables', () => {
    expect(
      loadSettings({
        SHOPWATCH_ACCOUNT: '123456789012',
        SHOPWATCH_REGION: 'eu-central-1',
        SHOPWATCH_ALERT_EMAIL: 'oncall@example.com',
        SHOPWATCH_ALERT_ENDPOINTS: 'https://a.example.com/in, https://b.example.com/in',
        ...given({ ecommerce: { thresholds: { databaseConnections: 70 } } }),
      }),
    ).toMatchObject({
      account: '123456789012',
      region: 'eu-central-1',
      alertEmail: 'oncall@example.com',
      alertEndpoints: ['https://a.example.com/in', 'https://b.example.com/in'],
      ecommerce: { thresholds: { databaseConnections: 70, cpuPercent: 80 } },
    });
  });

  test('ignore a variable that is set to nothing', () => {
    expect(loadSettings({ SHOPWATCH_ALERT_EMAIL: '', SHOPWATCH_ENVIRONMENT: '', SHOPWATCH_PRESET: '' })).toEqual(
      loadSettings({}),
    );
  });
});

describe('bad settings are refused with what was given, what is allowed and where:', () => {
  test.each<[string, Variables, string[]]>([
    [
      'an environment name against the rule',
      { SHOPWATCH_ENVIRONMENT: 'Production' },
      ['environment:', '1 to 10 lower-case letters', 'got "Production"'],
    ],
    [
      'an environment that is not there',
      { SHOPWATCH_ENVIRONMENT: 'qa' },
      ['known names are dev, production', 'got "qa"'],
    ],
    ['a preset that is not there', { SHOPWATCH_PRESET: 'cheap' }, ['known names are as-written', 'got "cheap"']],
    [
      'an e-mail that is none',
      { SHOPWATCH_ALERT_EMAIL: 'nobody' },
      ['alertEmail: an alert e-mail is an address', 'got "nobody"'],
    ],
    [
      'an endpoint without TLS',
      { SHOPWATCH_ALERT_ENDPOINTS: 'http://a.example.com' },
      ['alertEndpoints.0: an alert endpoint is an https address', 'got "http://a.example.com"'],
    ],
    ['an account that is none', { SHOPWATCH_ACCOUNT: '42' }, ['account: an account is 12 digits, got "42"']],
    [
      'a region that is none',
      { SHOPWATCH_REGION: 'Virginia' },
      ['region: a region looks like us-east-1, got "Virginia"'],
    ],
    [
      'a share of failures over one',
      given({ microservices: { simulatedErrorRate: { paymentHandler: 10 } } }),
      ['microservices.simulatedErrorRate.paymentHandler:', 'got 10'],
    ],
    [
      'a value that is no field of a pattern',
      given({ microservices: { filters: { functionLatency: { value: 'duration_ms' } } } }),
      ['microservices.filters.functionLatency.value: a value is a field of the pattern', 'got "duration_ms"'],
    ],
    [
      'an endpoint of the payments that is asked without TLS',
      given({ payments: { endpoint: 'http://api.example.com/health' } }),
      ['payments.endpoint: an endpoint is an https address', 'got "http://api.example.com/health"'],
    ],
    [
      'a maintenance window that ends before it begins',
      given({ payments: { maintenanceWindows: [{ from: '2026-11-22T02:00:00', to: '2026-11-22T01:00:00' }] } }),
      ['payments.maintenanceWindows.0: a maintenance window ends after it begins'],
    ],
    [
      'a maintenance window in words',
      given({ payments: { maintenanceWindows: [{ from: 'Sunday', to: 'Monday' }] } }),
      ['payments.maintenanceWindows.0.from: a moment is written as 2026-11-22T22:00:00, in UTC, got "Sunday"'],
    ],
    [
      'a prefix that is no folder',
      given({ payments: { archivedPrefix: 'synthetics' } }),
      ['payments.archivedPrefix: a prefix is a path that ends in a slash', 'got "synthetics"'],
    ],
    [
      'a region of the orders that is none',
      given({ orders: { region: 'Singapore' } }),
      ['orders.region: a region looks like us-east-1, got "Singapore"'],
    ],
    [
      'orders that move to Glacier before they are a day old',
      given({ orders: { auditTrail: { glacierAfterDays: 0 } } }),
      ['orders.auditTrail.glacierAfterDays:', 'got 0'],
    ],
    [
      'a share of errors over the whole',
      given({ serverless: { simulatedErrorRate: 7 } }),
      ['serverless.simulatedErrorRate:', 'got 7'],
    ],
    [
      'a period that CloudWatch does not know',
      given({ serverless: { alarms: { periodSeconds: 90 } } }),
      ['serverless.alarms.periodSeconds: a period has 10, 20, 30 or a multiple of 60 seconds', 'got 90'],
    ],
    ['JSON that is none', { SHOPWATCH_SETTINGS: '{' }, ['SHOPWATCH_SETTINGS', 'one JSON object', 'got "{"']],
    ['JSON that is no object', { SHOPWATCH_SETTINGS: '[]' }, ['one JSON object', 'got "[]"']],
    ['an unknown key', given({ alertEmial: 'a@example.com' }), ['alertEmial: no such setting', 'got "a@example.com"']],
    [
      'an unknown key deep inside',
      given({ ecommerce: { thresholds: { cpu: 5 } } }),
      ['ecommerce.thresholds.cpu: no such setting', 'got 5'],
    ],
    ['a key of every object', { SHOPWATCH_SETTINGS: '{"__proto__":{"a":1}}' }, ['__proto__: no such setting']],
    [
      'a threshold that is no number',
      given({ ecommerce: { thresholds: { cpuPercent: '5m' } } }),
      ['ecommerce.thresholds.cpuPercent:', 'expected number', 'got "5m"'],
    ],
    [
      'a percentage over 100',
      given({ ecommerce: { thresholds: { cpuPercent: 101 } } }),
      ['ecommerce.thresholds.cpuPercent:', '100', 'got 101'],
    ],
    [
      'a retention that Logs does not know',
      given({ logRetentionDays: 31 }),
      ['logRetentionDays: log retention is one of 1, 3, 5', 'got 31'],
    ],
    [
      'a malformed range',
      given({ ecommerce: { network: { cidr: '10.0.0.0/33' } } }),
      ['ecommerce.network.cidr: the prefix of a range is at most 32', 'got "10.0.0.0/33"'],
    ],
    [
      'a range that begins in the middle',
      given({ ecommerce: { network: { cidr: '10.0.0.1/16' } } }),
      ['ecommerce.network.cidr:', 'host bits are set under /16'],
    ],
    [
      'a VPC larger than allowed',
      given({ ecommerce: { network: { cidr: '10.0.0.0/8' } } }),
      ['from /16 to /28', 'got "10.0.0.0/8"'],
    ],
    [
      'subnets that overlap',
      given({ ecommerce: { network: { publicSubnetCidrs: ['10.0.1.0/24', '10.0.1.128/25'] } } }),
      ['ecommerce.network.publicSubnetCidrs.1:', 'overlaps 10.0.1.0/24', 'got "10.0.1.128/25"'],
    ],
    [
      'a subnet outside the VPC',
      given({ ecommerce: { network: { privateSubnetCidrs: ['10.1.0.0/24', '10.0.12.0/24'] } } }),
      ['ecommerce.network.privateSubnetCidrs.0:', "inside the VPC's range 10.0.0.0/16"],
    ],
    [
      'a namespace that belongs to AWS',
      given({ ecommerce: { metricNamespace: 'AWS/Shop' } }),
      ['ecommerce.metricNamespace:', 'does not begin with AWS/'],
    ],
  ])('%s', (_what, variables, parts) => {
    const message = messageOf(variables);
    for (const part of parts) expect(message).toContain(part);
  });

  test('all of them at once', () => {
    const message = messageOf(given({ alertEmail: 'x', region: 'y' }));
    expect(message).toContain('alertEmail:');
    expect(message).toContain('region:');
    expect(message.split('\n')[0]).toBe('bad settings in environment "production" with SHOPWATCH_SETTINGS');
  });
});
