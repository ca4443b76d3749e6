import recorded from '../../testdata/recorded-change-sets.json' with { type: 'json' };
import type { JsonObject } from '../json.ts';
import { propertiesOf, scopeOf } from '../stacks/blueprint.ts';
import type { DeployedResource, DeployedStack } from '../stacks/deployed-stack.ts';
import { deploy, draft, environment, stack, topic, traitsOf, world } from '../stacks/world.fixture.ts';
import { createChangeSet } from './change-set.ts';
import { compareStacks } from './compare-stacks.ts';
import { describeChanges } from './describe-changes.ts';

interface Recording {
  readonly name: string;
  readonly before: JsonObject | null;
  readonly after: JsonObject;
  readonly parametersBefore?: Readonly<Record<string, string>>;
  readonly parametersAfter?: Readonly<Record<string, string>>;
  readonly physicalIds?: Readonly<Record<string, string>>;
  readonly attributes?: Readonly<Record<string, JsonObject>>;
  readonly expected: readonly JsonObject[];
}

const recordings = recorded.cases as readonly unknown[] as readonly Recording[];

/** Puts up what a recording found deployed, without a provider. */
function standing({
  before,
  parametersBefore,
  physicalIds = {},
  attributes = {},
}: Recording): DeployedStack | undefined {
  if (before === null) return undefined;
  const blueprint = draft(before, parametersBefore);
  const known = (id: string) => ({ physicalId: physicalIds[id] ?? '', attributes: attributes[id] ?? {} });
  const resources = [...blueprint.graph].map(([logicalId, needs]): [string, DeployedResource] => {
    const declaration = blueprint.template.resources.get(logicalId)!;
    const properties = propertiesOf(blueprint, logicalId, scopeOf(blueprint, known));
    return [
      logicalId,
      { logicalId, type: declaration.type, properties, declaration, needs: [...needs], ...known(logicalId) },
    ];
  });
  const { template, parameters } = blueprint;
  const settled = { ...stack, status: 'CREATE_COMPLETE' as const, statusReason: undefined, tags: {}, outputs: [] };
  return { ...settled, template, parameters, resources: new Map(resources) };
}

describe('recorded change sets', () => {
  it.each(recordings.map((each) => [each.name, each] as const))('%s', (_, recording) => {
    const blueprint = draft(recording.after, recording.parametersAfter);
    const changes = compareStacks(standing(recording), { blueprint, tags: {} }, traitsOf);
    expect(describeChanges(changes)).toEqual(recording.expected);
  });

  it('with property values leave out what may change and does not, and write what comes later', () => {
    const [inPlace, replaced] = [recordings[5]!, recordings[7]!];
    const values = ({ after, ...rest }: Recording) =>
      describeChanges(compareStacks(standing({ after, ...rest }), { blueprint: draft(after), tags: {} }, traitsOf), {
        includePropertyValues: true,
      }).map((change) => change['ResourceChange'] as JsonObject);
    expect(values(inPlace).map((change) => change['LogicalResourceId'])).toEqual(['Topic1']);
    const [first, second] = values(replaced);
    expect(first).toMatchObject({
      BeforeContext: '{"Properties":{"TopicName":"topic-name-1","DisplayName":"value"}}',
      AfterContext: '{"Properties":{"TopicName":"updated-topic-name-1","DisplayName":"new_value"}}',
    });
    expect((second!['Details'] as readonly JsonObject[])[0]).toMatchObject({
      Target: {
        Path: '/Properties/DisplayName',
        BeforeValue: 'arn:topic-name-1',
        AfterValue: '{{changeSet:KNOWN_AFTER_APPLY}}',
        AttributeChangeType: 'Modify',
      },
    });
  });
});

describe('a change set', () => {
  const base = { Resources: { A: topic({ DisplayName: 'a' }), B: topic() } };
  const change = async (before: unknown, after: unknown, tags = {}) =>
    createChangeSet(await deploy(world(), before), { blueprint: draft(after), tags }, traitsOf);
  const scopes = async (more: JsonObject) => {
    const { changes } = await change(base, { Resources: { ...base.Resources, B: topic({}, more) } });
    return changes.map(({ logicalId, replacement, details }) => [
      logicalId,
      replacement,
      details.map(({ scope }) => scope),
    ]);
  };

  it('fails when nothing changes', async () => {
    const described = { ...base, Description: 'another', Parameters: { P: { Type: 'String', Default: 'x' } } };
    expect(await change(base, described)).toEqual({
      status: 'FAILED',
      statusReason:
        "The submitted information didn't contain changes. Submit different information to create a change set.",
      executionStatus: 'UNAVAILABLE',
      changes: [],
    });
  });

  it('may change outputs alone', async () => {
    const result = await change(base, { ...base, Outputs: { O: { Value: 'x' } } });
    expect(result).toMatchObject({ status: 'CREATE_COMPLETE', executionStatus: 'AVAILABLE', changes: [] });
  });

  it('sees changes of metadata and policies', async () => {
    expect(await scopes({ Metadata: { a: 1 } })).toEqual([['B', 'False', ['Metadata']]]);
    expect(await scopes({ DeletionPolicy: 'Retain' })).toEqual([['B', 'False', ['DeletionPolicy']]]);
    expect(await scopes({ UpdateReplacePolicy: 'Retain' })).toEqual([['B', 'False', ['UpdateReplacePolicy']]]);
  });

  it('sees other tags of the stack in every resource that bears them', async () => {
    const { changes } = await change(base, base, { team: 'shoes' });
    expect(describeChanges(changes).map((each) => (each['ResourceChange'] as JsonObject)['Scope'])).toEqual([
      ['Tags'],
      ['Tags'],
    ]);
  });

  it('says what becomes of a resource that it removes', async () => {
    const before = { Resources: { A: topic(), B: topic({}, { DeletionPolicy: 'Retain' }), C: topic() } };
    const { changes } = await change(before, { Resources: { C: topic() } });
    expect(changes.map(({ action, logicalId, policyAction }) => [action, logicalId, policyAction])).toEqual([
      ['Remove', 'A', 'Delete'],
      ['Remove', 'B', 'Retain'],
    ]);
  });

  it('is conditional where replacement depends', async () => {
    const instance = (properties: JsonObject) => ({
      Resources: { I: { Type: 'AWS::EC2::Instance', Properties: properties } },
    });
    const { changes } = await change(instance({ InstanceType: 't3.micro' }), instance({ InstanceType: 't3.small' }));
    expect(changes[0]).toMatchObject({ replacement: 'Conditional', policyAction: undefined });
  });

  it('may replace what uses an attribute that may change', async () => {
    const pair = (name: string) => ({
      Resources: { A: topic({ DisplayName: name }), B: topic({ TopicName: { 'Fn::GetAtt': ['A', 'Arn'] } }) },
    });
    const { changes } = await change(pair('a'), pair('b'));
    expect(changes.map(({ logicalId, replacement }) => [logicalId, replacement])).toEqual([
      ['A', 'False'],
      ['B', 'Conditional'],
    ]);
  });

  it('follows a condition that turns', async () => {
    const template = {
      Parameters: { Size: { Type: 'String', Default: 'small' } },
      Conditions: { Large: { 'Fn::Equals': [{ Ref: 'Size' }, 'large'] } },
      Resources: { A: topic({ DisplayName: { 'Fn::If': ['Large', 'L', 'S'] } }), B: topic({}, { Condition: 'Large' }) },
    };
    const deployed = await deploy(world(), template);
    const blueprint = draft(template, { Size: 'large' });
    const { changes } = createChangeSet(deployed, { blueprint, tags: {} }, traitsOf);
    expect(changes.map(({ action, logicalId }) => [action, logicalId])).toEqual([
      ['Modify', 'A'],
      ['Add', 'B'],
    ]);
  });

  it('refuses another type under the same name', async () => {
    const after = { Resources: { ...base.Resources, B: { Type: 'AWS::SQS::Queue' } } };
    await expect(change(base, after)).rejects.toThrow(/Update of resource type is not permitted.*\[B\]/);
  });

  it('takes values of SSM parameters anew', async () => {
    const template = {
      Parameters: { P: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/a' } },
      Resources: { A: topic({ DisplayName: { Ref: 'P' } }) },
    };
    const at = (value: string) => environment({ ssm: () => ({ type: 'String', value, version: 1 }) });
    const old = world();
    const deployed = await deploy({ ...old, tools: { ...old.tools, environment: at('one') } }, template);
    const { changes } = createChangeSet(deployed, { blueprint: draft(template, {}, at('two')), tags: {} }, traitsOf);
    expect(changes[0]?.details[0]).toMatchObject({
      source: 'ParameterReference',
      causingEntity: 'P',
      before: 'one',
      after: 'two',
    });
  });
});
