import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { collectCatalogue } from './collect.ts';

// Run after a new aws-cdk-lib: npx tsx libs/alarm-lint/src/facts/catalogue/generate.ts
const file = fileURLToPath(new URL('catalogue.json', import.meta.url));
const text = JSON.stringify(collectCatalogue());
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'json', objectWrap: 'collapse' }));
