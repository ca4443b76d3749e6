import { compilePattern, parsePattern } from '@shopwatch/logs';

/** What a benchmark has measured. */
export interface PatternBenchmark {
  readonly name: string;
  readonly linesPerSecond: number;
  /** What one core must reach. */
  readonly target: number;
}

const TERM_LINES = [
  '2026-09-14T01:15:51.449Z 8f6c2d1e INFO order accepted for customer 4711 in 38 ms, total 129.90 EUR',
  '2026-09-14T01:15:51.512Z 8f6c2d1e ERROR payment provider answered 502 after 3 attempts, order 20031 parked',
  'REPORT RequestId: 7b3a6458 Duration: 102.25 ms Billed Duration: 103 ms Memory Size: 128 MB Max Memory Used: 64 MB',
  '2026-09-14T01:15:52.001Z 91aa07bd WARN stock of item 88 below reorder point',
];

const JSON_LINES = [
  '{"timestamp":"2026-09-14T01:15:51.449Z","level":"INFO","service":"orders","requestId":"8f6c2d1e","latency":38,"status":201,"customer":{"id":4711,"tier":"gold"}}',
  '{"timestamp":"2026-09-14T01:15:51.512Z","level":"ERROR","service":"payments","requestId":"8f6c2d1e","latency":912.5,"status":502,"attempts":[120,340,452],"customer":{"id":20031,"tier":"basic"}}',
  '{"timestamp":"2026-09-14T01:15:52.001Z","level":"WARN","service":"catalog","message":"stock of item \\"88\\" low","latency":7,"status":200,"customer":{"id":1,"tier":"gold"}}',
];

const SPACE_LINES = [
  '127.0.0.1 - frank [10/Oct/2000:13:25:15 -0700] "GET /index.html HTTP/1.0" 404 1534',
  '127.0.0.1 - frank [10/Oct/2000:13:25:16 -0700] "POST /orders HTTP/1.0" 201 27',
];

/** Measures an unstructured pattern of two terms and one exclusion. */
export function termsBenchmark(seconds = 1): PatternBenchmark {
  return measure('simple terms', 'ERROR order -refund', TERM_LINES, 1_000_000, seconds);
}

/** Measures a regular expression without groups. */
export function regexBenchmark(seconds = 1): PatternBenchmark {
  return measure('regular expression', '%order [0-9]+|Duration: [0-9]{3}%', TERM_LINES, 1_000_000, seconds);
}

/** Measures a JSON pattern of three conditions. */
export function jsonBenchmark(seconds = 1): PatternBenchmark {
  const pattern = '{ $.level = "ERROR" && $.latency > 500 && $.customer.tier = "b*" }';
  return measure('JSON with three conditions', pattern, JSON_LINES, 200_000, seconds);
}

/** Measures a space-delimited pattern of two conditions. */
export function spaceBenchmark(seconds = 1): PatternBenchmark {
  return measure('space-delimited', '[..., request=*.html*, status=4*, bytes]', SPACE_LINES, 200_000, seconds);
}

/** Runs all benchmarks of filter patterns, each for so many seconds. */
export function patternBenchmarks(seconds = 1): readonly PatternBenchmark[] {
  return [termsBenchmark(seconds), regexBenchmark(seconds), jsonBenchmark(seconds), spaceBenchmark(seconds)];
}

const ROUND = 10_000;

function measure(
  name: string,
  source: string,
  lines: readonly string[],
  target: number,
  seconds: number,
): PatternBenchmark {
  const parsed = parsePattern(source);
  if (!parsed.ok) throw new Error(`pattern of the benchmark is refused: ${source}`);
  const { test } = compilePattern(parsed.pattern);
  run(test, lines); // lets the compiler of the engine see the code first
  const start = performance.now();
  let elapsed = 0;
  let count = 0;
  for (; elapsed < seconds * 1000; elapsed = performance.now() - start) {
    run(test, lines);
    count += ROUND;
  }
  return { name, linesPerSecond: Math.round((count / elapsed) * 1000), target };
}

function run(test: (line: string) => boolean, lines: readonly string[]): void {
  let matched = 0;
  for (let at = 0; at < ROUND; at++) if (test(lines[at % lines.length]!)) matched++;
  if (matched === 0) throw new Error('no line of the benchmark matches');
}
