import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksIndex } from './docs-index.ts';

test('the index page lists every check as it is', () => {
  const page = readFileSync(join(__dirname, '../../../docs/checks/README.md'), 'utf8');
  const [, tables = ''] = page.split('<!-- checks -->');
  const cells = (text: string) =>
    text.split('\n').map((line) => line.replace(/\s+/g, ' ').replace(/-{3,}/g, '---').trim());
  expect(cells(tables).filter((line) => line !== '')).toEqual(cells(checksIndex()).filter((line) => line !== ''));
});
