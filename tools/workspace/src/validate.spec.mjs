import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

const queue = { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 30 } };
const zoned = {
  Type: 'AWS::EC2::Subnet',
  Properties: { VpcId: 'vpc-12345678', CidrBlock: '10.0.0.0/24', AvailabilityZone: 'us-east-1a' },
};

/** Stacks that are checked together: one known to be bad, one good, one whose findings have a reason in part. */
const stacks = {
  bad: {
    template: {
      Resources: {
        Queue: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 'soon', NoSuchProperty: 1 } },
        Typo: { Type: 'AWS::SQS::Queu', Properties: {} },
      },
    },
  },
  good: { template: { Resources: { Queue: queue } } },
  partly: {
    template: { Resources: { One: zoned, Two: zoned } },
    metadata: {
      '/partly/One': [{ type: 'aws:cdk:acknowledged-rules', data: { 'CloudFormation-Validate::W3010': 'asked for' } }],
    },
  },
};

/** @param {Record<string, { template: object, metadata?: object }>} stacks */
function validate(stacks) {
  const folder = mkdtempSync(join(tmpdir(), 'validate-'));
  const assembly = join(folder, 'cdk.out');
  mkdirSync(assembly);
  const artifacts = Object.entries(stacks).map(([name, { template, metadata = {} }]) => {
    writeFileSync(join(assembly, `${name}.json`), JSON.stringify(template));
    const environment = 'aws://unknown-account/us-east-1';
    return [
      name,
      { type: 'aws:cloudformation:stack', environment, properties: { templateFile: `${name}.json` }, metadata },
    ];
  });
  writeFileSync(join(assembly, 'manifest.json'), JSON.stringify({ artifacts: Object.fromEntries(artifacts) }));
  const result = spawnSync(process.execPath, ['tools/workspace/src/validate.mjs', assembly], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return { status: result.status, text: result.stdout + result.stderr };
}

describe('validate', () => {
  /** @type {ReturnType<typeof validate>} */
  let result;
  before(() => {
    result = validate(stacks);
  });

  test('the canary: a template known to be bad is found bad, so the validator really looked', () => {
    assert.equal(result.status, 1, result.text);
    assert.match(result.text, /bad\/Queue\n.*VisibilityTimeout/);
    assert.match(result.text, /NoSuchProperty/);
    assert.match(result.text, /AWS::SQS::Queu\b/);
    assert.match(result.text, /3 templates validated, [1-9]\d* findings? without a reason/);
  });

  test('a good template has no findings', () => {
    assert.doesNotMatch(result.text, /good\//);
  });

  test('a finding with a reason beside its construct passes, the same finding elsewhere does not', () => {
    assert.doesNotMatch(result.text, /partly\/One/);
    assert.match(result.text, /W3010 partly\/Two/);
  });

  test('nothing but good templates is a success', () => {
    const { status, text } = validate({ good: stacks.good });
    assert.equal(status, 0, text);
    assert.match(text, /1 template validated, 0 findings without a reason/);
  });
});
