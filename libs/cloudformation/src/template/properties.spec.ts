import fc from 'fast-check';
import { deleteStack } from '../deployment/delete-stack.ts';
import { createChangeSet } from '../change-sets/change-set.ts';
import type { Json, JsonObject } from '../json.ts';
import { StackError } from '../stack-error.ts';
import { deploy, draft, environment, traitsOf, world } from '../stacks/world.fixture.ts';
import { parseTemplate } from './parse-template.ts';
import { parseTemplateText } from './parse-text.ts';

const names = ['A', 'B', 'C', 'D', 'E', 'P', 'AWS::Region', 'AWS::NoValue', 'constructor', ''];
const name = fc.constantFrom(...names);

/** Values full of functions, right and wrong. */
const { anyValue } = fc.letrec<{ anyValue: Json }>((tie) => ({
  anyValue: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom('${A}', '${A.Arn}', '${!x}', '{{resolve:ssm:x}}'),
    ),
    fc.record({ Ref: name }),
    fc.record({ 'Fn::GetAtt': fc.tuple(name, fc.constantFrom('Arn', 'Name')) }),
    fc.record({ 'Fn::Sub': tie('anyValue') }),
    fc.record({ 'Fn::Join': fc.tuple(fc.constant('-'), tie('anyValue')) }),
    fc.record({ 'Fn::Select': fc.tuple(fc.nat({ max: 2 }), tie('anyValue')) }),
    fc.record({ 'Fn::If': fc.tuple(fc.constantFrom('C', 'D'), tie('anyValue'), tie('anyValue')) }),
    fc.record({ 'Fn::Split': fc.tuple(fc.constant('-'), tie('anyValue')) }),
    fc.array(tie('anyValue'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('X', 'Y', 'Fn::Base64', 'Fn::Odd', '__proto__'), tie('anyValue'), { maxKeys: 2 }),
  ) as fc.Arbitrary<Json>,
}));

const anyResource = fc.record(
  {
    Type: fc.constantFrom('AWS::SNS::Topic', 'AWS::SQS::Queue'),
    Properties: fc.dictionary(fc.constantFrom('TopicName', 'Name', 'X'), anyValue, { maxKeys: 2 }),
    DependsOn: name,
    Condition: fc.constantFrom('C', 'D'),
    DeletionPolicy: fc.constantFrom('Retain', 'Delete', 'Odd'),
  },
  { requiredKeys: ['Type'] },
);

const anyTemplate = fc.record(
  {
    Resources: fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', 'E'), anyResource, { minKeys: 1, maxKeys: 5 }),
    Parameters: fc.constant({ P: { Type: 'String', Default: 'p' } }),
    Conditions: fc.dictionary(fc.constantFrom('C', 'D'), fc.record({ 'Fn::Equals': fc.tuple(anyValue, anyValue) })),
    Outputs: fc.dictionary(fc.constantFrom('O'), fc.record({ Value: anyValue })),
  },
  { requiredKeys: ['Resources'] },
);

/** Templates that deploy: each resource mentions earlier ones only. */
const soundTemplate = fc
  .array(fc.tuple(fc.array(fc.nat({ max: 9 }), { maxLength: 3 }), fc.string({ maxLength: 5 })), {
    minLength: 1,
    maxLength: 10,
  })
  .map((rows) => ({
    Resources: Object.fromEntries(
      rows.map(([needs, text], at): [string, JsonObject] => {
        const earlier = [...new Set(needs.filter((need) => need < at))];
        const used = earlier.map((need) => ({ 'Fn::GetAtt': [`R${need}`, 'Arn'] }));
        return [
          `R${at}`,
          { Type: 'AWS::SNS::Topic', Properties: { DisplayName: { 'Fn::Join': ['', [text, ...used]] } } },
        ];
      }),
    ),
  }));

const refusesAtMost = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(StackError);
  }
};

describe('any template', () => {
  it("draws up or is refused in CloudFormation's way", () => {
    fc.assert(
      fc.property(anyTemplate, (data) => refusesAtMost(() => draft(data, {}, environment()))),
      { numRuns: 2000 },
    );
  });

  it('of any JSON at all too', () => {
    fc.assert(fc.property(fc.jsonValue(), (data) => refusesAtMost(() => parseTemplate(data))));
    fc.assert(fc.property(fc.string(), (text) => refusesAtMost(() => parseTemplateText(`{${text}`))));
  });
});

describe('a sound template', () => {
  it('deploys each resource after what it uses, changes nothing the second time, and deletes the other way round', async () => {
    await fc.assert(
      fc.asyncProperty(soundTemplate, async (data) => {
        const scene = world({ concurrency: 3 });
        const made = await deploy(scene, data);
        expect(made.status).toBe('CREATE_COMPLETE');
        const order = scene.calls.map(({ logicalId }) => logicalId);
        for (const { logicalId, needs } of made.resources.values()) {
          for (const need of needs) expect(order.indexOf(need)).toBeLessThan(order.indexOf(logicalId));
        }
        expect(createChangeSet(made, { blueprint: draft(data), tags: {} }, traitsOf).changes).toEqual([]);
        scene.calls.length = 0;
        expect((await deploy(scene, data, made)).status).toBe('UPDATE_COMPLETE');
        expect(scene.calls).toEqual([]);
        expect((await deleteStack(made, scene.tools)).status).toBe('DELETE_COMPLETE');
        const back = scene.calls.map(({ logicalId }) => logicalId);
        for (const { logicalId, needs } of made.resources.values()) {
          for (const need of needs) expect(back.indexOf(logicalId)).toBeLessThan(back.indexOf(need));
        }
      }),
    );
  });

  it('leaves nothing of itself when any of its resources fails', async () => {
    await fc.assert(
      fc.asyncProperty(soundTemplate, fc.nat({ max: 9 }), async (data, pick) => {
        const ids = Object.keys(data.Resources);
        const victim = ids[pick % ids.length]!;
        const scene = world();
        scene.troubles.set(`create ${victim}`, new Error('no'));
        const made = await deploy(scene, data);
        expect(made.status).toBe('ROLLBACK_COMPLETE');
        const created = scene.events.filter(({ reason }) => reason === 'Resource creation Initiated');
        const deleted = scene.calls.filter(({ verb }) => verb === 'delete');
        const attempted = scene.calls.filter(({ verb, logicalId }) => verb === 'create' && logicalId !== victim);
        expect(deleted.length).toBe(attempted.length);
        expect(created.length).toBeLessThanOrEqual(deleted.length);
      }),
    );
  });
});
