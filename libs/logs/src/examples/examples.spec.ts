import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countFailures } from './count-failures.ts';

describe('the first example of the README', () => {
  it('is the file that the compiler checks', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const example = readFileSync(join(__dirname, 'count-failures.ts'), 'utf8');
    expect(readme).toContain(example.replace('../index.ts', '@shopwatch/logs'));
  });

  it('counts', () => {
    const messages = ['{"level":"ERROR","service":"payments"}', '{"level":"INFO","service":"payments"}'];
    const events = messages.map((message) => ({ timestamp: 90_000, message }));
    const samples = countFailures(events, { account: '111122223333', region: 'eu-west-1', logGroupName: '/shop' });
    expect(samples.map(({ timestamp, sample }) => [timestamp, sample.value])).toEqual([
      [60_000, 1],
      [60_000, 0],
    ]);
  });
});
