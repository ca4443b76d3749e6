import { mkdirSync, writeFileSync } from 'node:fs';
import { assemblies, stacksOf } from '@shopwatch/workspace/assembly';
import { format } from 'prettier';
import { writeDrillPages } from './first-specification/missed-in-drills.ts';
import { pageFile } from './first-specification/page.ts';
import { writtenPage } from './first-specification/write-page.ts';
import { render } from './page.ts';
import { acknowledgedFindings } from './pages/acknowledged-findings.ts';
import { alarms } from './pages/alarms.ts';
import { contracts } from './pages/contracts.ts';
import { localCloud } from './pages/local-cloud.ts';
import { outputs } from './pages/outputs.ts';
import { settings } from './pages/settings.ts';

const folder = 'docs/reference';
const stacks = assemblies().flatMap(stacksOf);
if (stacks.length === 0) {
  console.error('no assembly to document; run "npx nx run-many -t synth" first');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
for (const page of [acknowledgedFindings, alarms, contracts, localCloud, outputs, settings]) {
  writeFileSync(`${folder}/${page.file}`, await format(render(page, stacks), { parser: 'markdown' }));
  console.log(`${folder}/${page.file}`);
}
writeFileSync(pageFile, await writtenPage());
console.log(pageFile);
for (const file of await writeDrillPages()) console.log(file);
