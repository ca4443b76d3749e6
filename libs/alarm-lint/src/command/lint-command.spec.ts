import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alarm } from '../checks/check-cases.fixture.ts';
import { checks } from '../checks/index.ts';
import { lintCommand } from './lint-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'lint-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

const deadAlarm = alarm({ Threshold: 150, AlarmActions: ['arn:aws:sns:us-east-1:222222222222:alerts'] });

/** Writes an assembly of one stack and returns its folder. */
function assembly(name: string, resources: object, metadata: object = {}): string {
  const out = join(folder, name);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'template.json'), JSON.stringify({ Resources: resources }, null, 1));
  const stack = {
    type: 'aws:cloudformation:stack',
    environment: 'aws://111111111111/us-east-1',
    properties: { templateFile: 'template.json' },
    metadata,
  };
  writeFileSync(join(out, 'manifest.json'), JSON.stringify({ artifacts: { [name]: stack } }));
  return out;
}

const dead = assembly('shop', { Alarm: deadAlarm });
const data = { 'AlarmLint::threshold-unreachable': 'it shows <what> a "dead" alarm & its page look like' };
const accepted = assembly(
  'store',
  { Alarm: deadAlarm },
  { '/store/Alarm': [{ type: 'aws:cdk:acknowledged-rules', data }] },
);

function run(...argv: readonly string[]) {
  let [out, err] = ['', ''];
  const world = { stdout: (text: string) => (out += text), stderr: (text: string) => (err += text) };
  const code = lintCommand(argv, { ...world, now: Date.parse('2026-11-21T12:00:00Z'), folder });
  return { code, out, err };
}
const json = (...argv: readonly string[]) => JSON.parse(run('--format', 'json', ...argv).out);

describe('what it tells', () => {
  test('is each finding with construct, message, file, line and pointer, and a count', () => {
    const { code, out } = run('--assembly', dead);
    expect(code).toBe(1);
    expect(out).toBe(
      [
        'error threshold-unreachable shop/Alarm',
        '  Average of AWS/EC2 CPUUtilization > 150 can never be: it is a percentage',
        '  shop/template.json:22 /Resources/Alarm/Properties/Threshold',
        '  docs/checks/threshold-unreachable.md',
        '',
        '1 template linted: 1 error, 0 warnings, 0 notes',
        '',
      ].join('\n'),
    );
  });

  test('leaves an acknowledged finding out, counts it and does not fail for it', () => {
    expect(run(accepted)).toMatchObject({
      code: 0,
      out: '1 template linted: 0 errors, 0 warnings, 0 notes, 1 accepted with a reason\n',
    });
  });

  test('shows an acknowledged finding with its reason when it is asked to', () => {
    const { code, out } = run(accepted, '--show-acknowledged');
    expect(code).toBe(0);
    expect(out).toContain('  acknowledged at store/Alarm: it shows <what>');
  });

  test('is also JSON', () => {
    expect(json(dead)).toMatchObject({
      templates: 1,
      findings: [{ check: 'threshold-unreachable', line: 22, construct: 'shop/Alarm', file: 'shop/template.json' }],
    });
  });

  test('is also SARIF, with the lines and the reasons', () => {
    const log = JSON.parse(run('--format', 'sarif', '--show-acknowledged', dead, accepted).out);
    const [{ tool, results }] = log.runs;
    expect(log.version).toBe('2.1.0');
    expect(tool.driver.rules).toHaveLength(checks.length);
    expect(results[0]).toMatchObject({ ruleId: 'threshold-unreachable', level: 'error' });
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'shop/template.json' },
      region: { startLine: 22 },
    });
    expect(results[1].suppressions).toEqual([{ kind: 'inSource', justification: Object.values(data)[0] }]);
  });

  test('is also JUnit: a case per check, failed by what counts', () => {
    const { out } = run('--format', 'junit', dead);
    expect(out).toContain(`<testsuite name="alarm-lint" tests="${checks.length}" failures="1">`);
    expect(out).toContain('CPUUtilization &gt; 150 can never be');
    expect(run('--format', 'junit', '--show-acknowledged', accepted).out).toContain('failures="0"');
  });
});

describe('what it looks for', () => {
  test('can be narrowed to some checks', () => {
    expect(run(dead, '--only', 'action-missing,metric-unknown').code).toBe(0);
    expect(run(dead, '--only', 'threshold-unreachable').code).toBe(1);
  });

  test('can leave checks out', () => {
    expect(run(dead, '--skip', 'threshold-unreachable').code).toBe(0);
  });

  test('leaves what needs every template out when there are more stacks than these', () => {
    const topic = assembly('part', { Alarm: alarm({ AlarmActions: ['arn:aws:sns:us-east-1:111111111111:alerts'] }) });
    expect(json(topic).findings).toMatchObject([{ check: 'action-target-missing' }]);
    expect(json(topic, '--part').findings).toEqual([]);
  });

  test('is silent until a date, and then no longer', () => {
    const config = (until: string) => {
      const file = join(folder, `${until}.json`);
      writeFileSync(
        file,
        JSON.stringify({ silence: [{ check: 'threshold-unreachable', until, reason: 'larger class in December' }] }),
      );
      return file;
    };
    expect(run(dead, '--config', config('2026-11-21')).code).toBe(0);
    expect(run(dead, '--config', config('2026-11-20')).code).toBe(1);
    expect(run(dead, '--show-acknowledged', '--config', config('2026-11-21')).out).toContain(
      'silenced until 2026-11-21: larger class in December',
    );
  });

  test('fails for milder findings when it is asked to', () => {
    const graph = assembly('mild', { Group: { Type: 'AWS::Logs::LogGroup', Properties: {} } });
    expect(run(graph).code).toBe(1);
    expect(run(graph, '--fail-on', 'error').code).toBe(0);
  });
});

describe('what it cannot do', () => {
  test.each([
    ['nothing to lint', [], 'nothing to lint; give --assembly <cdk.out>'],
    ['a folder that is no assembly', [folder], 'is no cloud assembly'],
    ['a check that is none', [dead, '--only', 'metric'], 'there is no check "metric"'],
    ['a format that is none', [dead, '--format', 'html'], '--format must be text, json, sarif, junit, got "html"'],
    ['a severity that is none', [dead, '--fail-on', 'fatal'], '--fail-on must be note, warning, error, got "fatal"'],
    ['an option that is none', [dead, '--quiet'], '--quiet'],
    ['a configuration that is not there', [dead, '--config', 'none.json'], 'cannot read "none.json"'],
  ])('%s is told, with exit code 2', (_what, argv, message) => {
    const { code, err } = run(...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

test('--list names every check, --help every option', () => {
  expect(run('--list').out.trim().split('\n')).toHaveLength(checks.length);
  expect(run('--help')).toMatchObject({ code: 0 });
  for (const option of [
    '--assembly',
    '--format',
    '--only',
    '--skip',
    '--config',
    '--fail-on',
    '--show-acknowledged',
    '--part',
  ])
    expect(run('--help').out).toContain(option);
});
