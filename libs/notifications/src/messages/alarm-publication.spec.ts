import fc from 'fast-check';
import recorded from '../../testdata/alarm-payloads.json' with { type: 'json' };
import { alarmEmail } from './alarm-email.ts';
import type { Alarm } from './alarm-definition.ts';
import { alarmMessage } from './alarm-message.ts';
import { publishAlarm, publishedMessage } from './alarm-publication.ts';
import type { AlarmTransition } from './alarm-transition.ts';
import { alarmSubject } from './headline.ts';
import { regionName } from './region-names.ts';

const since = Date.parse('2026-09-14T09:06:48.232Z');

const metric = (more: Partial<Alarm> = {}): Alarm => ({
  AlarmName: 'orders: 5xx',
  Namespace: 'AWS/ApplicationELB',
  MetricName: 'HTTPCode_ELB_5XX_Count',
  Dimensions: [{ Name: 'LoadBalancer', Value: 'app/orders/1' }],
  Statistic: 'SampleCount',
  Period: 300,
  EvaluationPeriods: 3,
  DatapointsToAlarm: 2,
  Threshold: 50,
  ComparisonOperator: 'GreaterThanThreshold',
  AlarmActions: ['arn:aws:sns:eu-west-1:123456789012:alerts'],
  ...more,
});

const transition = (alarm: Alarm = metric(), region = 'eu-west-1'): AlarmTransition => ({
  alarm,
  configuredAt: since,
  metricId: 'm',
  place: { account: '123456789012', region },
  state: { value: 'ALARM', reason: 'Threshold Crossed', updatedAt: since },
  previousState: { value: 'OK', reason: '', updatedAt: 0 },
});

const trigger = (alarm: Alarm) => alarmMessage(transition(alarm))['Trigger'];

describe('the message of an alarm', () => {
  test('writes the statistic in upper snake case and the dimensions with the value first', () => {
    expect(trigger(metric())).toMatchObject({
      StatisticType: 'Statistic',
      Statistic: 'SAMPLE_COUNT',
      Dimensions: [{ value: 'app/orders/1', name: 'LoadBalancer' }],
      TreatMissingData: 'missing',
    });
  });

  test('names a percentile as an extended statistic', () => {
    const { ...alarm } = metric({ ExtendedStatistic: 'p99' });
    expect(trigger(alarm)).toMatchObject({ StatisticType: 'ExtendedStatistic', ExtendedStatistic: 'p99' });
  });

  test('points an anomaly alarm to its band instead of a threshold', () => {
    const band = { Id: 'band', Expression: 'ANOMALY_DETECTION_BAND(m1, 2)' };
    const found = trigger(metric({ Metrics: [band], ThresholdMetricId: 'band', Threshold: undefined }));
    expect(found).toMatchObject({ ThresholdMetricId: 'band', Metrics: [{ ...band, ReturnData: true }] });
    expect(found).not.toHaveProperty('Threshold');
  });

  test('has a null for a missing description', () => {
    expect(alarmMessage(transition())['AlarmDescription']).toBeNull();
  });
});

describe('the subject of an alarm', () => {
  const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 255 });

  test('is plain text of at most 100 characters, whatever the name', () => {
    fc.assert(
      fc.property(name, (AlarmName) => {
        const subject = alarmSubject(transition(metric({ AlarmName })));
        expect(subject.length).toBeLessThanOrEqual(100);
        expect([...subject].every((character) => character < '\x80')).toBe(true);
      }),
    );
  });

  test('keeps a name that just fits and cuts one that does not to exactly 100', () => {
    const room = 100 - 'ALARM: "" in EU (Ireland)'.length;
    const subject = (length: number) => alarmSubject(transition(metric({ AlarmName: 'x'.repeat(length) })));
    expect(subject(room)).toBe(`ALARM: "${'x'.repeat(room)}" in EU (Ireland)`);
    expect(subject(room + 1)).toBe(`ALARM: "${'x'.repeat(room - 3)}..." in EU (Ireland)`);
    expect(subject(room + 1)).toHaveLength(100);
  });

  test('refuses a Region that it does not know', () => {
    expect(() => regionName('eu-moon-1')).toThrow('region must be a commercial AWS Region, got "eu-moon-1"');
  });
});

describe('the e-mail of an alarm', () => {
  const { emailFacts } = recorded.snsActionHistory;
  const mail = alarmEmail(transition());

  test('opens with the sentence of AWS', () => {
    expect(mail.split('\n')[0]).toBe(
      'You are receiving this email because your Amazon CloudWatch Alarm "orders: 5xx" in the EU (Ireland) region has entered the ALARM state, because "Threshold Crossed" at "Monday 14 September, 2026 09:06:48 UTC".',
    );
  });

  test('has every recorded label', () => {
    for (const label of [...emailFacts.detailLabels, ...emailFacts.monitoredMetricLabels]) {
      expect(mail).toContain(`\n- ${label}:`);
    }
    const Metrics = [{ Id: 'e1', Expression: 'm1 + 0', Label: 'sum' }];
    const math = alarmEmail(transition(metric({ Metrics })));
    for (const label of emailFacts.mathMonitoredLabels) expect(math).toContain(`\n- ${label}:`);
    const composite = alarmEmail(transition({ AlarmName: 'all', AlarmRule: 'ALARM("a")' }));
    expect(composite).toContain(`\n- ${emailFacts.compositeExtraLabel}:`);
    expect(composite).toContain('has transitioned to ALARM state on Monday 14 September, 2026 09:06:48 UTC, because');
  });

  test('words the threshold as recorded', () => {
    const alarm = metric({ EvaluationPeriods: 1, DatapointsToAlarm: 1 });
    expect(alarmEmail(transition(alarm)).split('\n')).toContain(emailFacts.thresholdLine);
  });

  test('gives each dimension and each action brackets of its own', () => {
    const Dimensions = [
      { Name: 'TargetGroup', Value: 'targetgroup/orders/1' },
      { Name: 'LoadBalancer', Value: 'app/orders/1' },
    ];
    const lines = alarmEmail(transition(metric({ Dimensions }))).split('\n');
    const label = '- Dimensions:                          ';
    expect(lines).toContain(`${label}[TargetGroup = targetgroup/orders/1] [LoadBalancer = app/orders/1]`);
    expect(lines.slice(-4, -1)).toEqual([
      '- OK: ',
      '- ALARM: [arn:aws:sns:eu-west-1:123456789012:alerts]',
      '- INSUFFICIENT_DATA: ',
    ]);
  });

  test('links to the console', () => {
    const link = emailFacts.consoleLink
      .replaceAll('us-east-1', 'eu-west-1')
      .replace('<urlencoded name>', 'orders%3A%205xx');
    expect(mail).toContain(link);
  });
});

test('a publication holds one text per kind of subscriber', () => {
  const publication = publishAlarm(transition());
  expect(JSON.parse(publication.default)).toEqual(alarmMessage(transition()));
  expect(publication.default).toContain('"Threshold":50.0,');
  expect(Object.keys(JSON.parse(publishedMessage(publication)) as object)).toEqual(['default', 'sms', 'email']);
});
