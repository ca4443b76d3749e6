import { drill } from '../drill/drill.ts';
import type { AlarmRecord, Performance } from '../runner/performance.ts';
import type { DrillResult } from '../runner/run-drill.ts';
import { renderFindings } from './failures.ts';
import { reportData } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMissed } from './missed.ts';
import { renderPage } from './page.ts';
import { summarize } from './summary.ts';
import { renderMarkdownTable, renderTable } from './table.ts';

const start = Date.UTC(2026, 10, 20, 12);
const minute = (count: number): number => start + count * 60_000;

const hot: AlarmRecord = {
  name: 'alarm-<hot>',
  kind: 'metric',
  region: 'us-east-1',
  definition: { AlarmName: 'alarm-<hot>', StateValue: 'OK', Threshold: 80, ComparisonOperator: 'GreaterThanThreshold' },
  initial: 'OK',
  changes: [
    { at: minute(13.5), from: 'OK', to: 'ALARM', reason: 'too hot' },
    { at: minute(30), from: 'ALARM', to: 'OK', reason: 'cool' },
  ],
  actions: [],
};
const calm: AlarmRecord = { ...hot, name: 'alarm-calm', changes: [] };

const performance: Performance = {
  timetable: { start, zone: 'UTC' },
  start,
  end: minute(60),
  cause: minute(10),
  happenings: [{ at: minute(10), sentence: 'it gets <hot>' }],
  alarms: new Map([hot, calm].map((record) => [record.name, record])),
  deliveries: [
    {
      at: minute(14),
      protocol: 'email',
      endpoint: 'a@b.c',
      topicArn: 't',
      subject: 'ALARM',
      body: '',
      alarm: hot.name,
    },
    { at: minute(14), protocol: 'email', endpoint: 'd@e.f', topicArn: 't', body: '', undelivered: 'pending' },
  ],
  widgets: new Map(),
  found: new Map(),
};

const result: DrillResult = {
  drill: drill('it gets hot & stays so', () => undefined),
  outcomes: [
    { sentence: 'alarm-<hot> fires within 3m', alarm: hot.name, instead: 'it fired at 12:13:30, after 3m30s' },
    { sentence: 'all else stays quiet' },
  ],
  passed: false,
  performance,
  transcripts: ['the transcript'],
  watched: new Map([
    [
      hot.name,
      {
        periodSeconds: 60,
        readings: [
          { at: minute(0), value: 20 },
          { at: minute(1), value: 95 },
        ],
      },
    ],
  ]),
  took: 1234,
};
const broken: DrillResult = {
  ...result,
  drill: drill('cannot be', () => undefined),
  outcomes: [],
  performance: undefined,
  fault: 'no such time',
};

test('a summary counts from the cause, and only messages that arrived', () => {
  expect(summarize(result)).toEqual({
    name: 'it gets hot & stays so',
    passed: false,
    firstAlarm: 'alarm-<hot>',
    minutesToDetect: 3.5,
    minutesToPage: 4,
    pages: 1,
    quiet: 1,
  });
});

test('the tables have a line for each drill', () => {
  expect(renderTable([summarize(result)]).split('\n')).toEqual([
    'incident                first alarm  min to detect  min to page  pages  quiet',
    '----------------------  -----------  -------------  -----------  -----  -----  ------',
    'it gets hot & stays so  alarm-<hot>            3.5          4.0      1      1  FAILED',
  ]);
  expect(renderMarkdownTable([summarize(broken)]).split('\n')).toEqual([
    '| incident  | first alarm | min to detect | min to page | pages | quiet |',
    '| --------- | ----------- | ------------: | ----------: | ----: | ----: |',
    '| cannot be | none        |             - |           - |     0 |     0 |',
  ]);
});

test('findings say what was expected, what came, and how', () => {
  expect(renderFindings(result)).toBe(
    'it gets hot & stays so\n\n  expected: alarm-<hot> fires within 3m\n  but:      it fired at 12:13:30, after 3m30s\n\nthe transcript',
  );
  expect(renderFindings({ ...result, outcomes: [], transcripts: [] })).toBe('');
});

test('JUnit has a case for each drill, with its failure escaped', () => {
  const xml = renderJunit([result, { ...result, passed: true }]);
  expect(xml).toContain('<testsuite name="drills" tests="2" failures="1" time="2.468">');
  expect(xml).toContain('<testcase classname="drills" name="it gets hot &amp; stays so" time="1.234"/>');
  expect(xml).toContain('<failure message="alarm-&lt;hot&gt; fires within 3m">');
});

test('JSON has moments in ISO 8601', () => {
  expect(reportData([result, broken])).toMatchObject({
    passed: false,
    drills: [
      {
        expectations: [{ met: false }, { sentence: 'all else stays quiet', met: true }],
        alarms: [{ changes: [{ at: '2026-11-20T12:13:30.000Z', to: 'ALARM' }, {}] }, { name: 'alarm-calm' }],
        messages: [{ at: '2026-11-20T12:14:00.000Z', subject: 'ALARM' }, { undelivered: 'pending' }],
      },
      { fault: 'no such time' },
    ],
  });
});

describe('the page', () => {
  const html = renderPage('Drills', [result, broken]);

  test('needs nothing from elsewhere', () => {
    expect(html).not.toMatch(/https?:|src=|<script|<link/);
  });

  test('escapes what people wrote', () => {
    expect(html).not.toContain('<hot>');
    expect(html).toContain('it gets &lt;hot&gt;');
  });

  test('draws the course, the threshold, the states and the messages of what the drill is about', () => {
    expect(html.match(/<svg/g)).toHaveLength(1);
    expect(html).toContain('class="threshold"');
    expect(html).toMatch(/class="course" d="M[\d. ]+H[\d.]+L/);
    expect(html.match(/class="state ALARM"/g)).toHaveLength(1);
    expect(html.match(/class="message sent"/g)).toHaveLength(1);
    expect(html.match(/class="message kept"/g)).toHaveLength(1);
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test('what was missed is a heading for each drill that failed, with what came instead', () => {
  expect(renderMissed([result, { ...result, passed: true }]).split('\n')).toEqual([
    '1 of 2 drills do not come out as expected.',
    '',
    '### It gets hot & stays so',
    '',
    '- alarm-\\<hot\\> fires within 3m: it fired at 12:13:30, after 3m30s',
  ]);
  expect(renderMissed([{ ...result, passed: true }])).toBe('Every drill comes out as expected.');
});
