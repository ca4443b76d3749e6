import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { production } from '../index.ts';
import { busySeason } from './busy-season.ts';

describe("the README's first block", () => {
  test('is the file that the compiler checks', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const example = readFileSync(join(__dirname, 'busy-season.ts'), 'utf8');
    expect(/```ts\n(.*?)```/s.exec(readme)?.[1]).toBe(example.replace('../index.ts', '@shopwatch/settings'));
  });

  test('changes what it names and nothing else', () => {
    const { ecommerce } = production;
    expect(busySeason()).toEqual({
      ...production,
      alertEndpoints: ['https://events.example.com/alerts'],
      ecommerce: { ...ecommerce, thresholds: { ...ecommerce.thresholds, databaseConnections: 75 } },
    });
  });
});
