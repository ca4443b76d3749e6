import { parseArgs } from 'node:util';
import { benchmarks } from './benchmarks.ts';
import { reportLine } from './report.ts';

const usage = `usage: npm run bench [-- <name> ...]
${benchmarks.map(({ name, about }) => `  ${name.padEnd(12)} ${about}`).join('\n')}
Without a name all of them run. The figures are printed, never asserted: a busy machine is no failure.`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
});
const unknown = positionals.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
if (values.help || unknown.length > 0) {
  if (unknown.length > 0) console.error(`no benchmark called "${unknown.join('", "')}"`);
  console.log(usage);
  process.exit(unknown.length > 0 ? 2 : 0);
}
console.log(`node ${process.version}, ${process.platform} ${process.arch}`);
for (const { name, about, run } of benchmarks.filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
)) {
  console.log(`${name}: ${about}`);
  for (const measurement of await run()) console.log(reportLine(measurement));
}
