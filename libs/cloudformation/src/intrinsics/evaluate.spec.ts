import cases from '../../testdata/intrinsics.json' with { type: 'json' };
import type { Json } from '../json.ts';
import { pathOf } from '../path.ts';
import { walkCalls } from '../template/walk-calls.ts';
import { environment } from '../stacks/world.fixture.ts';
import { evaluate, intrinsicOf } from './evaluate.ts';
import type { Place } from './intrinsic.ts';
import type { Scope } from './scope.ts';
import { knownAfterApply } from './special-values.ts';
import { intrinsics } from './table.ts';

const parameter = (key: string, reference: string | readonly string[]) =>
  [key, { key, value: key, reference, resolvedValue: undefined, noEcho: false }] as const;

const resources: Readonly<Record<string, { physicalId: string; attributes: Record<string, Json> }>> = {
  Topic: { physicalId: 'arn:aws:sns:eu-west-1:123456789012:topic', attributes: { TopicName: 'topic' } },
  Database: { physicalId: 'db', attributes: { 'Endpoint.Address': 'db.local', 'Endpoint.Port': '5432' } },
};

const scope: Scope = {
  pseudo: environment().pseudo,
  parameters: new Map([
    parameter('Name', 'shop'),
    parameter('Zones', ['a', 'b', 'c']),
    parameter('Stored', 'from the store'),
  ]),
  mappings: new Map([
    [
      'Sizes',
      new Map([
        [
          'eu-west-1',
          new Map<string, Json>([
            ['small', 't3.micro'],
            ['all', ['t3.micro', 't3.small']],
          ]),
        ],
      ]),
    ],
  ]),
  conditions: new Map([
    ['Yes', true],
    ['No', false],
  ]),
  reference: (id) => (id === 'Coming' ? knownAfterApply : resources[id]?.physicalId),
  attribute: (id, name) => (id === 'Coming' ? knownAfterApply : resources[id]?.attributes[name]),
  importValue: (name) => (name === 'shop-vpc' ? 'vpc-1' : undefined),
  availabilityZones: (region) => [`${region}a`, `${region}b`],
  languageExtensions: true,
};

interface Case {
  readonly function: string;
  readonly name: string;
  readonly expression: Json;
  readonly place?: Place;
  readonly expected?: Json;
  readonly error?: string;
}

const all = cases.cases as readonly unknown[] as readonly Case[];

function run({ expression, place = 'value' }: Case): Json {
  const path = pathOf('Resources', 'A');
  walkCalls(expression, path, {
    place,
    onCall: (call) => intrinsicOf(call, place).check(call.argument, call.path),
  });
  return evaluate(expression, scope, path, place);
}

describe('intrinsic functions', () => {
  it.each(all.map((each) => [`${each.function}: ${each.name}`, each] as const))('%s', (_, each) => {
    if (each.error !== undefined) expect(() => run(each)).toThrow(new Error(each.error));
    else expect(run(each)).toEqual(each.expected === 'KNOWN_AFTER_APPLY' ? knownAfterApply : each.expected);
  });

  it.each([...intrinsics.keys()])('%s has cases', (name) => {
    expect(all.filter((each) => each.function === name && each.error === undefined)).not.toEqual([]);
  });

  it.each([...intrinsics.values()].map((row) => [row.name, row] as const))(
    '%s has a page of documentation',
    (_, row) => {
      expect(row.page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/AWSCloudFormation\/.*\.html$/);
      expect(row.summary).not.toBe('');
    },
  );

  it.each(['Fn::Length', 'Fn::ToJsonString', 'DefaultValue of Fn::FindInMap'])('%s needs the extensions', (name) => {
    const expressions: Readonly<Record<string, Json>> = {
      'Fn::Length': { 'Fn::Length': [] },
      'Fn::ToJsonString': { 'Fn::ToJsonString': [] },
      'DefaultValue of Fn::FindInMap': { 'Fn::FindInMap': ['Sizes', 'x', 'y', { DefaultValue: 1 }] },
    };
    const plain = { ...scope, languageExtensions: false };
    expect(() => evaluate(expressions[name]!, plain, undefined)).toThrow(`${name} without the transform`);
  });
});
