import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { collectCatalogue } from './collect.ts';

// Run after a new aws-cdk-lib: npx tsx libs/alarm-lint/src/facts/catalogue/generate.ts
const file = join(import.meta.dirname, 'catalogue.json');
const text = JSON.stringify(collectCatalogue());
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'json', objectWrap: 'collapse' }));
