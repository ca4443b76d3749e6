import recorded from '../../testdata/recorded-errors.json' with { type: 'json' };
import { createChangeSet } from '../change-sets/change-set.ts';
import type { Json, JsonObject } from '../json.ts';
import { StackError } from '../stack-error.ts';
import { checkResourceTypes, checkStackName, checkTakesUpdate, refusals } from '../stacks/refusals.ts';
import { draft, topic, traitsOf } from '../stacks/world.fixture.ts';
import { checkCapabilities, requiredCapabilities } from './capabilities.ts';
import { parseTemplate } from './parse-template.ts';
import { checkTemplateBody, parseTemplateText } from './parse-text.ts';

type Provocation = () => unknown;

const resources = (properties: JsonObject): JsonObject => ({ Resources: { A: topic(properties) } });
const value = (json: Json) => parseTemplate(resources({ DisplayName: json }));
const outputs = (output: unknown) => parseTemplate({ Resources: { A: topic() }, Outputs: { MyOutput: output } });
const say = (error: StackError): never => {
  throw error;
};

const skipped = {
  Parameters: { Option: { Type: 'String', Default: 'b' } },
  Conditions: { Wanted: { 'Fn::Equals': [{ Ref: 'Option' }, 'a'] } },
};
const mapped = (mappings: Json): JsonObject => ({
  Mappings: { TopicSuffixMap: mappings },
  ...resources({ TopicName: { 'Fn::FindInMap': ['TopicSuffixMap', 'C', 'Suffix'] } }),
});

/** What brings each recorded refusal about. */
const provocations: Readonly<Record<string, Provocation>> = {
  'cfn-err-001': () => say(refusals.noStack('nostack')),
  'cfn-err-002': () => say(refusals.changeSetNeedsStack()),
  'cfn-err-003': () => say(refusals.stackExistsForChangeSet('<stack-name:1>', '<change-set-name:1>')),
  'cfn-err-004': () =>
    say(
      refusals.stackExistsForChangeSet(
        'arn:<partition>:cloudformation:<region>:111111111111:stack/<stack-name:1>/<resource:1>',
        'revived-stack-changeset',
      ),
    ),
  'cfn-err-006': () => say(refusals.noChangeSet('<cs-1-name>')),
  'cfn-err-007': () => parseTemplate({ Resources: { 'AWS::NoValue': topic() } }),
  'cfn-err-008': () => parseTemplate({ Parameters: { 'AWS::NoValue': { Type: 'String' } }, Resources: { A: topic() } }),
  'cfn-err-009': () => say(refusals.stackExistsForChangeSet('<stack-id>', 'test')),
  'cfn-err-010': () => checkTakesUpdate('<stack-id>', 'DELETE_COMPLETE'),
  'cfn-err-011': () => checkTakesUpdate('<stack-id>', 'DELETE_IN_PROGRESS'),
  'cfn-err-015': () => say(refusals.noStackWithId('<nested-stack-name>')),
  'cfn-err-016': () => say(refusals.noResource('Parameter', '<stack-name:1>')),
  'cfn-err-017': () => say(refusals.noResource('Parameter', '<stack-name>')),
  'cfn-err-018': () => say(refusals.invalidStackPolicy()),
  'cfn-err-019': () => say(refusals.bothStackPolicies()),
  'cfn-err-020': () => say(refusals.noStackWithId('<stack-name:1>')),
  'cfn-err-021': () => parseTemplate({ Resources: { A: 'no resource' } }),
  'cfn-err-022': () => checkStackName('*@da591fa3_$'),
  'cfn-err-023': () => say(refusals.stackExists('<stack-name:1>')),
  'cfn-err-024': () => say(refusals.noStack('<stack-name:1>')),
  'cfn-err-025': () => say(refusals.noStack('does-not-exist')),
  'cfn-err-026': () => say(refusals.noUpdates()),
  'cfn-err-027': () => say(refusals.noResource('NonExistentResource', '<stack-name>')),
  'cfn-err-028': () => say(refusals.noStackWithId('<stack-name>')),
  'cfn-err-029': () => say(refusals.foreignTemplateUrl('<bucket_name>')),
  'cfn-err-030': () => say(refusals.unsupportedTemplateUrl()),
  'cfn-err-031': () => parseTemplateText('{"this is invalid JSON"="bobbins"}'),
  'cfn-err-032': () => say(refusals.summaryInReview()),
  'cfn-err-033': () => say(refusals.noStackWithId('does-not-exist')),
  'cfn-err-034': () => say(refusals.stackNameRequired()),
  'cfn-err-035': () => say(refusals.noChangeSet('<change-set-id>')),
  'cfn-err-036': () => parseTemplate({ AWSTemplateFormatVersion: '2010-09-09' }),
  'cfn-err-037': () => say(refusals.templateNeedsStackOrChangeSet()),
  'cfn-err-038': () =>
    parseTemplateText('Resources: [', () => {
      throw new Error('flow sequence without end');
    }),
  'cfn-err-039': () => checkResourceTypes(['AWS::SNS::Topic'], ['AWS::EC2:*']),
  'cfn-err-040': () => checkResourceTypes(['AWS::SNS::Topic'], ['AWS::EC2::*']),
  'cfn-err-041': () => say(refusals.noTemplate()),
  'cfn-err-042': () => say(refusals.roleNotAssumable('arn:<partition>:iam::111111111111:role/role-fb405076')),
  'cfn-err-043': () => say(refusals.rollbackTriggerType()),
  'cfn-err-044': () => say(refusals.rollbackTriggerArn()),
  'cfn-err-045': () => outputs({ Value: null }),
  'cfn-err-046': () => outputs({}),
  'cfn-err-047': () => parseTemplate({ Resources: { A: { Properties: {} } } }),
  'cfn-err-048': () => parseTemplate({ Resources: { A: topic({}, { Invalid: 10 }) } }),
  'cfn-err-049': () =>
    draft({
      ...skipped,
      Resources: { MyTopic: topic({}, { Condition: 'Wanted' }), Other: topic({ DisplayName: { Ref: 'MyTopic' } }) },
    }),
  'cfn-err-050': () =>
    draft({
      ...skipped,
      Resources: { MyTopic: topic({}, { Condition: 'Wanted' }), Other: topic() },
      Outputs: { Arn: { Value: { Ref: 'MyTopic' } } },
    }),
  'cfn-err-051': () => parseTemplate({ Conditions: { C: { 'Fn::Equals': ['only one'] } }, Resources: { A: topic() } }),
  'cfn-err-052': () => draft(mapped({ A: { Suffix: 'suffix-a' } })),
  'cfn-err-053': () => draft(mapped({ A: { Suffix: { Ref: 'TopicNameSuffix' } } })),
  'cfn-err-054': () => draft(mapped({ A: 'suffix-a', B: 'suffix-b' })),
  'cfn-err-055': () => parseTemplate({ Resources: { A: topic({}, { DependsOn: 'NonExistingResource' }) } }),
  'cfn-err-056': () => value({ Ref: 'InvalidRef' }),
  'cfn-err-062': () => value({ 'Fn::If': ['MissingCondition', 'a', 'b'] }),
  'cfn-err-063': () => value({ 'Fn::GetAtt': ['A', ''] }),
  'cfn-err-064': () => value({ 'Fn::Select': ['bad', ['test']] }),
  'cfn-err-065': () => value({ 'Fn::Split': ['delimiter'] }),
  'cfn-err-066': () =>
    draft({ Parameters: { Value: { Type: 'Number' } }, Resources: { A: topic() } }, { Value: 'five' }),
  'cfn-err-067': () =>
    checkCapabilities(
      requiredCapabilities(parseTemplate({ Transform: 'AWS::LanguageExtensions', Resources: { A: topic() } })),
      ['CAPABILITY_IAM'],
    ),
  'cfn-err-068': () => checkTemplateBody('<template-body>'.padEnd(51_201, ' ')),
  'cfn-err-069': () => parseTemplate({ Transform: { Name: { Ref: 'MacroName' } }, Resources: { A: topic() } }),
};

/** Refusals that other services or the registry of types give. */
const foreign: Readonly<Record<string, string>> = {
  'cfn-err-005': 'SSM answers it',
  'cfn-err-012': 'the registry of resource types answers it',
  'cfn-err-013': 'the registry of resource types answers it',
  'cfn-err-014': 'the registry of resource types answers it',
  'cfn-err-057': 'EC2 answers it',
  'cfn-err-058': 'Lambda answers it',
  'cfn-err-059': 'S3 answers it',
  'cfn-err-060': 'S3 answers it',
  'cfn-err-061': 'Secrets Manager answers it',
};

function refusalOf(provoke: Provocation): { code: string; message: string; status: number } {
  try {
    provoke();
  } catch (error) {
    if (error instanceof StackError) return { code: error.code, message: error.message, status: error.status };
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('recorded refusals', () => {
  it("are all provoked, or known to be another service's", () => {
    const ids = recorded.cases.map(({ id }) => id);
    expect([...Object.keys(provocations), ...Object.keys(foreign)].sort()).toEqual(ids);
  });

  it.each(recorded.cases.filter(({ id }) => !Object.hasOwn(foreign, id)).map((each) => [each.id, each] as const))(
    '%s says what CloudFormation said',
    (id, { expected }) => {
      const refusal = refusalOf(provocations[id]!);
      // The recording has the long body of case 068 under a short name.
      expect({ ...refusal, message: refusal.message.replace(/<template-body> +/, '<template-body>') }).toEqual(
        expected,
      );
    },
  );

  it('names no updates for a template with a transform that changes nothing', () => {
    const blueprint = draft({ Transform: 'AWS::LanguageExtensions', Resources: { A: topic() } });
    const { template, parameters } = blueprint;
    const resource = {
      logicalId: 'A',
      type: 'AWS::SNS::Topic',
      physicalId: 'a',
      properties: {},
      attributes: {},
      needs: [],
    };
    const resources = new Map([['A', { ...resource, declaration: template.resources.get('A')! }]]);
    const deployed = { name: 'shop', id: '1', status: 'CREATE_COMPLETE' as const, statusReason: undefined };
    const stack = { ...deployed, template, parameters, tags: {}, resources, outputs: [] };
    expect(createChangeSet(stack, { blueprint, tags: {} }, traitsOf).statusReason).toBe(
      'No updates are to be performed.',
    );
  });
});
