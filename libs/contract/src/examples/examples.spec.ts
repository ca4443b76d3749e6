import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parameterName } from '../index.ts';
import { search } from './search-contract.ts';

describe("the README's first block", () => {
  test('is the file that the compiler checks', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const example = readFileSync(join(__dirname, 'search-contract.ts'), 'utf8');
    expect(/```ts\n(.*?)```/s.exec(readme)?.[1]).toBe(example.replace('../index.ts', '@shopwatch/contract'));
  });

  test('promises three values, each kept under its own parameter', () => {
    expect(Object.values(search).map((entry) => parameterName('production', entry))).toEqual([
      '/shopwatch/production/search/endpoint',
      '/shopwatch/production/search/replicaIds',
      '/shopwatch/production/search/functionName',
    ]);
  });
});
