import { existsSync, readFileSync } from 'node:fs';

/**
 * Prints what the last deployment of a tier from this folder gave. Outputs whose description begins with "Sensitive" are named
 * but not shown, unless --reveal is given.
 */
const [tier, ...flags] = process.argv.slice(2);
const file = `dist/apps/${tier}/outputs.json`;
if (!tier || !existsSync(file)) {
  console.error(`"${tier ?? ''}" has not been deployed from this folder; run "npx nx run ${tier ?? '<tier>'}:deploy"`);
  process.exit(1);
}
const sensitive = sensitiveOutputs(`dist/apps/${tier}/cdk.out`);
for (const [stack, outputs] of Object.entries(JSON.parse(readFileSync(file, 'utf8')))) {
  console.log(stack);
  for (const [name, value] of Object.entries(outputs)) {
    const shown = sensitive.has(name) && !flags.includes('--reveal') ? '(sensitive; --reveal shows it)' : value;
    console.log(`  ${name}: ${shown}`);
  }
}

/** @param {string} assembly @returns {Set<string>} */
function sensitiveOutputs(assembly) {
  const { artifacts } = JSON.parse(readFileSync(`${assembly}/manifest.json`, 'utf8'));
  const templates = Object.values(artifacts).flatMap(({ properties }) => properties?.templateFile ?? []);
  const outputs = templates.flatMap((template) =>
    Object.entries(JSON.parse(readFileSync(`${assembly}/${template}`, 'utf8')).Outputs ?? {}),
  );
  return new Set(outputs.filter(([, { Description }]) => Description?.startsWith('Sensitive')).map(([name]) => name));
}
