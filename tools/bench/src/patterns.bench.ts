import { compilePattern, parsePattern } from '@shopwatch/logs';
import type { Measurement } from './measurement.ts';

const termLines = [
  '2026-09-14T01:15:51.449Z 8f6c2d1e INFO order accepted for customer 4711 in 38 ms, total 129.90 EUR',
  '2026-09-14T01:15:51.512Z 8f6c2d1e ERROR payment provider answered 502 after 3 attempts, order 20031 parked',
  'REPORT RequestId: 7b3a6458 Duration: 102.25 ms Billed Duration: 103 ms Memory Size: 128 MB Max Memory Used: 64 MB',
  '2026-09-14T01:15:52.001Z 91aa07bd WARN stock of item 88 below reorder point',
];

const jsonLines = [
  '{"timestamp":"2026-09-14T01:15:51.449Z","level":"INFO","service":"orders","requestId":"8f6c2d1e","latency":38,"status":201,"customer":{"id":4711,"tier":"gold"}}',
  '{"timestamp":"2026-09-14T01:15:51.512Z","level":"ERROR","service":"payments","requestId":"8f6c2d1e","latency":912.5,"status":502,"attempts":[120,340,452],"customer":{"id":20031,"tier":"basic"}}',
  '{"timestamp":"2026-09-14T01:15:52.001Z","level":"WARN","service":"catalog","message":"stock of item \\"88\\" low","latency":7,"status":200,"customer":{"id":1,"tier":"gold"}}',
];

const spaceLines = [
  '127.0.0.1 - frank [10/Oct/2000:13:25:15 -0700] "GET /index.html HTTP/1.0" 404 1534',
  '127.0.0.1 - frank [10/Oct/2000:13:25:16 -0700] "POST /orders HTTP/1.0" 201 27',
];

/** What `JSON.parse` and three comparisons make of the same lines. */
const parsedJson = (line: string): boolean => {
  const { level, latency, customer } = JSON.parse(line) as {
    level: string;
    latency: number;
    customer: { tier: string };
  };
  return level === 'ERROR' && latency > 500 && customer.tier.startsWith('b');
};
const includedTerms = (line: string): boolean =>
  line.includes('ERROR') && line.includes('order') && !line.includes('refund');
const scriptRegex = /order [0-9]+|Duration: [0-9]{3}/;

/** Measures how many lines a second each kind of filter pattern tests on one core. */
export function patternsBench(): readonly Measurement[] {
  return [
    measure('simple terms', 'ERROR order -refund', termLines, 1_000_000, ['String.includes', includedTerms]),
    measure('regular expression', '%order [0-9]+|Duration: [0-9]{3}%', termLines, 1_000_000, [
      'RegExp',
      (line) => scriptRegex.test(line),
    ]),
    measure(
      'JSON with three conditions',
      '{ $.level = "ERROR" && $.latency > 500 && $.customer.tier = "b*" }',
      jsonLines,
      200_000,
      ['JSON.parse', parsedJson],
    ),
    measure('space-delimited', '[ip, id, user, timestamp, request, status = 4*, size > 1000]', spaceLines, 200_000, [
      'String.split',
      (line) => Number(line.split(' ')[9]) > 1000,
    ]),
  ];
}

type Test = (line: string) => boolean;

function measure(
  name: string,
  source: string,
  lines: readonly string[],
  atLeast: number,
  [baseline, plain]: [string, Test],
): Measurement {
  const parsed = parsePattern(source);
  if (!parsed.ok) throw new Error(`pattern of the benchmark is refused: ${source}`);
  const measured = linesPerSecond(compilePattern(parsed.pattern).test, lines);
  return {
    name,
    unit: 'lines/s',
    measured,
    atLeast,
    baseline: { name: baseline, value: linesPerSecond(plain, lines) },
  };
}

const round = 10_000;

function linesPerSecond(test: Test, lines: readonly string[]): number {
  run(test, lines); // the compiler sees the code before the clock starts
  const begin = performance.now();
  let count = 0;
  for (; performance.now() - begin < 1000; count += round) run(test, lines);
  return (count / (performance.now() - begin)) * 1000;
}

function run(test: Test, lines: readonly string[]): void {
  let matched = 0;
  for (let at = 0; at < round; at++) if (test(lines[at % lines.length]!)) matched++;
  if (matched === 0) throw new Error('no line of the benchmark matches');
}
