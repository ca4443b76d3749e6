import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'shopwatch-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

/** An assembly with one alarm, and drills of it: one that comes out as expected, one that does not. */
beforeAll(() => {
  mkdirSync(at('cdk.out'));
  const Properties = {
    AlarmName: 'too-many-waiting',
    Namespace: 'Shop',
    MetricName: 'Waiting',
    Statistic: 'Maximum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 80,
    ComparisonOperator: 'GreaterThanThreshold',
  };
  const template = { Resources: { Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties } } };
  const artifact = {
    type: 'aws:cloudformation:stack',
    environment: 'aws://unknown-account/us-east-1',
    properties: { templateFile: 'shop.json' },
  };
  writeFileSync(at('cdk.out/shop.json'), JSON.stringify(template));
  writeFileSync(at('cdk.out/manifest.json'), JSON.stringify({ artifacts: { shop: artifact } }));
  writeFileSync(at('page.md'), '# Page\n\n<!-- drills -->\n<!-- /drills -->\n');
  // A drill is data with a script; a file outside this workspace would import drill() from the library.
  const drillOf = (name: string, verb: string): string =>
    `export const ${verb} = { kind: 'drill', name: '${name}', settings: {}, script: ({ at, metric, expectAlarm }) => {
       at('12:00', metric({ namespace: 'Shop', name: 'Waiting' }).publishes('0..100x11'));
       expectAlarm('too-many-waiting').${verb}('12m');
     } };`;
  writeFileSync(at('good.drill.mjs'), drillOf('a queue grows', 'firesWithin'));
  writeFileSync(at('bad.drill.mjs'), drillOf('a queue grows unseen', 'neverFires'));
});

function shopwatch(...args: string[]): { status: number | null; out: string; err: string } {
  const command = ['tools/shopwatch/bin/shopwatch.mjs', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

const drill = (...args: string[]) => shopwatch('drill', '--assembly', at('cdk.out'), ...args);

test('without a command, or with one that is none, it lists its commands', () => {
  expect(shopwatch()).toMatchObject({ status: 2, err: expect.stringMatching(/\n {2}drill +play incidents/) });
  expect(shopwatch('--help')).toMatchObject({ status: 0, out: expect.stringContaining('usage: shopwatch <command>') });
  expect(shopwatch('dig')).toMatchObject({ status: 2, err: expect.stringContaining('there is no command "dig"') });
});

test('drills that come out as expected end in 0, with their reports', () => {
  const reports = ['--html', at('out/d.html'), '--junit', at('out/d.xml'), '--table', at('page.md')];
  const { status, out, err } = drill(at('good.drill.mjs'), ...reports);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatch(/^a queue grows +too-many-waiting +\d+\.\d +- +0 +0 +ok$/m);
  expect(readFileSync(at('out/d.html'), 'utf8')).toContain('<svg');
  expect(readFileSync(at('out/d.xml'), 'utf8')).toContain('failures="0"');
  expect(readFileSync(at('page.md'), 'utf8')).toMatch(
    /^# Page\n\n<!-- drills -->\n\n\| incident [^]*\|\n\n<!-- \/drills -->\n$/,
  );
});

test('one that does not ends in 1, with what came instead and the transcript; JSON has it too', () => {
  const { status, out, err } = drill(folder, '--json', '-');
  expect(status).toBe(1);
  expect(err).toMatch(
    /expected: too-many-waiting never fires\n {2}but: {6}it became OK at [\d:]+, then fired at 12:1\d/,
  );
  expect(err).toMatch(/^ {2}time +value +breaching +state +what happened$/m);
  expect(JSON.parse(out)).toMatchObject({ passed: false, drills: [{ passed: false }, { passed: true }] });
});

test('drills are chosen by name, and alarms that they do not prove are told', () => {
  const { status, out } = drill(folder, '--run', 'grows$', '--coverage');
  expect(status).toBe(1);
  expect(out).toContain('1 drill in');
  expect(out).toContain('no drill keeps too-many-waiting quiet\ncoverage: 0 % of 1 alarms');
});

test('mutants that no drill notices are told by name, those with a reason are not', () => {
  const first = drill(at('good.drill.mjs'), '--mutate');
  expect(first.status).toBe(1);
  const survivors = [...first.out.matchAll(/^nobody noticed: (.*)$/gm)].map(([, name]) => name!);
  expect(survivors).toContain('too-many-waiting: Threshold 80 becomes 72');
  expect(survivors).not.toContain('too-many-waiting: Namespace Shop becomes ShopX');
  const reasons = Object.fromEntries(survivors.map((name) => [name, 'one drill cannot prove all']));
  writeFileSync(at('accepted.json'), JSON.stringify(reasons));
  const second = drill(at('good.drill.mjs'), '--mutate', '--accept', at('accepted.json'));
  expect(second).toMatchObject({ status: 0, out: expect.stringMatching(/survived 0\n$/) });
}, 60_000);

test('what makes no sense ends in 2, in one line', () => {
  const nowhere = shopwatch('drill', '--assembly', at('nowhere'), at('good.drill.mjs'));
  expect(nowhere).toMatchObject({
    status: 2,
    err: expect.stringMatching(/^shopwatch drill: ".*nowhere" is no cloud assembly.*\n$/),
  });
  expect(drill(at('page.md'))).toMatchObject({ status: 2, err: expect.stringContaining('cannot be loaded') });
  expect(drill(folder, '--run', 'nothing').status).toBe(2);
});
