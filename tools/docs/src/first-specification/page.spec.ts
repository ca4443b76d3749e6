import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageFile } from './page.ts';

// tsx writes the page as `npx nx docs` does; Jest runs from the root of the workspace.
const script = `
  import { writtenPage } from ${JSON.stringify(join(__dirname, 'write-page.ts'))};
  process.stdout.write(await writtenPage());
`;
const written = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
  encoding: 'utf8',
});

test('the page in the repository is what the preset as-written gives now; npx nx docs writes it', () => {
  expect(readFileSync(pageFile, 'utf8')).toBe(written);
});

test('it names the topic key, the connections and the composite that dies of them', () => {
  for (const heading of [
    '### S0-D01: topic-key-unusable',
    '### S0-D03: threshold-unreachable',
    '### S0-D03: composite-never-fires',
  ])
    expect(written).toContain(heading);
  expect(written).toContain('| `composite-infrastructure-production` | no: [composite-never-fires]');
});
