import { readFileSync } from 'node:fs';
import { join } from 'node:path';

test("the README's first block is the spec that runs here", () => {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  const example = readFileSync(join(__dirname, 'search-stack.spec.ts'), 'utf8');
  expect(/```ts\n(.*?)```/s.exec(readme)?.[1]).toBe(example.replace('../index.ts', '@shopwatch/tier-checks'));
});
