import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alarmName } from './alarm-name.ts';

describe("the README's first block", () => {
  test('is the file that the compiler checks', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const example = readFileSync(join(__dirname, 'alarm-name.ts'), 'utf8');
    expect(/```ts\n(.*?)```/s.exec(readme)?.[1]).toBe(example.replace('../index.ts', '@shopwatch/naming'));
  });

  test('names the alarm as it says', () => {
    expect(alarmName('production')).toBe('alarm-ec2-cpu-1-production');
  });
});
