import fc from 'fast-check';
import reports from '../../testdata/contributors/reports.json' with { type: 'json' };
import rules from '../../testdata/contributors/rules.json' with { type: 'json' };
import { contributionOf } from './contribution.ts';
import { InsightRuleError } from './errors.ts';
import { readsLogGroup } from './log-groups.ts';
import { parseInsightRule } from './parse-rule.ts';
import { insightRuleReport } from './report.ts';
import type { InsightRuleReportRequest } from './report.ts';
import { reportMetrics } from './report-metrics.ts';
import type { ReportMetric } from './report-metrics.ts';
import { insightRuleSeries } from './series.ts';
import { addContribution, createTallies, dropTalliesBefore } from './tallies.ts';
import type { Tallies } from './tallies.ts';

const zero = Date.UTC(2026, 1, 6, 14);

function at(seconds: number): number {
  return zero + seconds * 1000;
}

/** Writes the body of a rule as a change of the base rule; a member set to null is left out. */
function body(change: object): string {
  const members = Object.entries({ ...rules.base, ...change }).filter(([, value]) => value !== null);
  return JSON.stringify(Object.fromEntries(members));
}

function text(event: unknown): string {
  return typeof event === 'string' ? event : JSON.stringify(event);
}

function ruleThat(aggregateOn: string) {
  const contribution = { Keys: ['$.ip'], ...(aggregateOn === 'Sum' && { ValueOf: '$.n' }) };
  return parseInsightRule(body({ Contribution: contribution, AggregateOn: aggregateOn }));
}

function collected(aggregateOn: string): Tallies {
  const tallies = createTallies();
  for (const [seconds, ip, n] of reports.events) {
    const contribution = contributionOf(ruleThat(aggregateOn), JSON.stringify({ ip, n }));
    addContribution(tallies, at(Number(seconds)), contribution!);
  }
  return tallies;
}

describe('a Contributor Insights rule', () => {
  it.each(rules.cases)('$name', ({ rule, events, contributions }) => {
    const parsed = parseInsightRule(body(rule));
    const found = events.map((event) => contributionOf(parsed, text(event)));
    expect(found.map((each) => (each ? [each.keys, each.value] : null))).toEqual(contributions);
  });

  it.each(rules.logGroups)('$rule reads $name: $reads', ({ rule, name, reads }) => {
    const arn = `arn:aws:logs:us-west-1:123456789012:log-group:${name}:*`;
    expect(readsLogGroup(parseInsightRule(body(rule)), { name, arn })).toBe(reads);
  });

  it.each(rules.refused)('is refused: $message', ({ rule, message }) => {
    expect(() => parseInsightRule(body(rule))).toThrow(new InsightRuleError('', message));
  });

  it('is refused when it is no JSON object or too long', () => {
    expect(() => parseInsightRule('{')).toThrow('the rule must be JSON');
    expect(() => parseInsightRule('[]')).toThrow('the rule must be a JSON object, got []');
    expect(() => parseInsightRule(' '.repeat(8193))).toThrow('a rule has at most 8192 characters, got 8193');
  });

  it('is parsed or refused by name, whatever its members are', () => {
    const member = fc.constantFrom(...Object.keys(rules.base), 'Keys', 'Match', 'In', 'Fields', 'x');
    const change = fc.dictionary(member, fc.oneof(fc.jsonValue(), fc.constant('CLF'), fc.constant({ '1': 'a' })));
    fc.assert(
      fc.property(change, fc.oneof(fc.json(), fc.string()), (members, message) => {
        try {
          contributionOf(parseInsightRule(body(members)), message);
        } catch (error) {
          expect(error).toBeInstanceOf(InsightRuleError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a report', () => {
  it.each(reports.reports)('of $name', (example) => {
    const { start, end, ...rest } = example.request;
    const request = { ...rest, start: at(start), end: at(end) } as InsightRuleReportRequest;
    const report = insightRuleReport(ruleThat(example.aggregateOn), collected(example.aggregateOn), request);
    expect(report).toMatchObject({
      keyLabels: ['$.ip'],
      aggregationStatistic: example.statistic,
      aggregateValue: example.aggregateValue,
      uniqueCount: example.uniqueCount,
    });
    const contributors = report.contributors.map(({ keys, aggregateValue, datapoints }) => {
      return [keys[0], aggregateValue, datapoints.map(({ timestamp, value }) => [(timestamp - zero) / 1000, value])];
    });
    expect(contributors).toEqual(example.contributors);
    const periods = report.metricDatapoints.map(({ timestamp, metrics }) => [(timestamp - zero) / 1000, metrics]);
    if (example.periods) expect(periods).toEqual(example.periods);
  });

  it.each([0, 130, 299])('of an hour in periods of 300 seconds has 13 of them, %i seconds past the hour', (offset) => {
    const request = { start: at(offset), end: at(offset + 3600), periodSeconds: 300 };
    expect(insightRuleReport(ruleThat('Count'), createTallies(), request).metricDatapoints).toHaveLength(13);
  });

  it('lists ten contributors unless asked for another number', () => {
    const tallies = createTallies();
    for (let index = 0; index < 30; index += 1) addContribution(tallies, zero, { keys: [`${index}`], value: 1 });
    const request = { start: zero, end: zero, periodSeconds: 60 };
    expect(insightRuleReport(ruleThat('Count'), tallies, request)).toMatchObject({
      uniqueCount: 30,
      contributors: { length: 10 },
    });
  });

  it('adds up to what was contributed, however it came in', () => {
    const events = fc.array(
      fc.tuple(fc.nat(7200), fc.constantFrom('a', 'b', 'c"', ','), fc.integer({ min: -9, max: 9 })),
    );
    fc.assert(
      fc.property(events, (given) => {
        const tallies = createTallies();
        for (const [seconds, key, value] of given) addContribution(tallies, at(seconds), { keys: [key], value });
        const request = { start: zero, end: at(7200), periodSeconds: 60, maxContributorCount: 100 };
        const report = insightRuleReport(ruleThat('Sum'), tallies, request);
        expect(report.aggregateValue).toBe(given.reduce((sum, [, , value]) => sum + value, 0));
        expect(report.uniqueCount).toBe(new Set(given.map(([, key]) => key)).size);
      }),
    );
  });
});

describe('the series of a rule', () => {
  it.each(reports.series)('has $name', ({ metric, request, datapoints }) => {
    const { start, end, periodSeconds } = request;
    const asked = { metric: metric as ReportMetric, start: at(start), end: at(end), periodSeconds };
    const { times, values } = insightRuleSeries(collected('Sum'), asked);
    expect(times.map((time, index) => [(time - zero) / 1000, values[index]])).toEqual(datapoints);
  });

  it.each(reportMetrics)('%s is empty once the tallies are dropped', (metric) => {
    const tallies = collected('Sum');
    dropTalliesBefore(tallies, at(7200));
    expect(insightRuleSeries(tallies, { metric, start: zero, end: at(7200), periodSeconds: 60 })).toEqual({
      times: [],
      values: [],
    });
  });
});
