import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contributionOf } from './contribution.ts';
import { parseInsightRule } from './parse-rule.ts';
import { insightRuleReport } from './report.ts';
import type { InsightRuleReport } from './report.ts';
import { addContribution, createTallies } from './tallies.ts';

/** Reports which addresses sent the most requests within an hour. */
export function topAddresses(body: string, events: readonly LogEvent[], start: number): InsightRuleReport {
  const rule = parseInsightRule(body);
  const tallies = createTallies();
  for (const { message, timestamp } of events) {
    const contribution = contributionOf(rule, message);
    if (contribution) addContribution(tallies, timestamp, contribution);
  }
  return insightRuleReport(rule, tallies, { start, end: start + 3_600_000, periodSeconds: 300 });
}

interface LogEvent {
  readonly message: string;
  readonly timestamp: number;
}

describe("the README's example of a rule", () => {
  it('ranks addresses', () => {
    const body = {
      Schema: { Name: 'CloudWatchLogRule', Version: 1 },
      LogGroupNames: ['payments'],
      LogFormat: 'JSON',
      Contribution: { Keys: ['$.source_ip'], Filters: [] },
      AggregateOn: 'Count',
    };
    const events = ['a', 'b', 'b'].map((ip, index) => ({ message: `{"source_ip":"${ip}"}`, timestamp: index * 1000 }));
    const { contributors, metricDatapoints } = topAddresses(JSON.stringify(body), events, 0);
    expect(contributors.map(({ keys, aggregateValue }) => [...keys, aggregateValue])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
    expect(metricDatapoints).toHaveLength(13);
  });

  it('is the code above', () => {
    const room = join(__dirname, '..', '..');
    const written = readFileSync(join(room, 'src/contributors/readme.spec.ts'), 'utf8');
    const [, body] = /(\/\*\* Reports which[\s\S]*?\n\}\n)/.exec(written)!;
    expect(readFileSync(join(room, 'README.md'), 'utf8')).toContain(body);
  });
});
