import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StackError } from '../stack-error.ts';
import { draft, environment, topic } from '../stacks/world.fixture.ts';
import { wavesOf } from '../graph/graph.ts';
import { jsonFault } from './json-fault.ts';
import { checkCapabilities, requiredCapabilities } from './capabilities.ts';
import { parseTemplate } from './parse-template.ts';
import { parseTemplateText } from './parse-text.ts';
import { summarizeTemplate } from './summary.ts';

const templates = join(__dirname, '../../testdata/templates');
const read = (name: string) => readFileSync(join(templates, `${name}.json`), 'utf8');
const bootstrapped = environment({
  ssm: (name) => ({ type: 'String', value: name.endsWith('/version') ? '30' : 'first,second', version: 1 }),
});

describe('templates that the CDK writes', () => {
  it.each(['network', 'database', 'web', 'metrics-lambda', 'monitoring'])('%s draws up', (name) => {
    const blueprint = draft(JSON.parse(read(name)), {}, bootstrapped);
    expect(wavesOf(blueprint.graph).flat()).toHaveLength(blueprint.template.resources.size);
  });

  it('ask for a bootstrap stack that is new enough', () => {
    const old = environment({ ssm: () => ({ type: 'String', value: '5', version: 1 }) });
    expect(() => draft(JSON.parse(read('network')), {}, old)).toThrow(/CDK bootstrap stack version 6/);
  });

  it('make a database after its key, its password and its subnets', () => {
    const { graph } = draft(JSON.parse(read('database')), {}, bootstrapped);
    expect([...graph.get('Instance')!].sort()).toEqual(['Key', 'Password', 'SubnetGroup']);
  });

  it('need what they find in SSM before they are bootstrapped', () => {
    expect(() => draft(JSON.parse(read('network')), {}, environment())).toThrow(
      'Unable to fetch parameters [/cdk-bootstrap/hnb659fds/version] from parameter store for this account.',
    );
  });
});

describe('a template', () => {
  it.each([
    ['a list', [], 'Template format error: unsupported structure.'],
    [
      'a section nobody knows',
      { Resources: {}, Ressources: {}, Output: {} },
      'Invalid template property or properties [Ressources, Output]',
    ],
    [
      'another format version',
      { AWSTemplateFormatVersion: '2011-01-01', Resources: { A: topic() } },
      'Template format error: unsupported value for AWSTemplateFormatVersion.',
    ],
    [
      'a creation policy',
      { Resources: { A: topic({}, { CreationPolicy: {} }) } },
      'CreationPolicy of resource A is not modelled here',
    ],
    [
      'a macro',
      { Transform: 'AWS::Serverless-2016-10-31', Resources: { A: topic() } },
      'the transform AWS::Serverless-2016-10-31 is not modelled here',
    ],
    [
      'an unknown parameter type',
      { Parameters: { P: { Type: 'Text' } }, Resources: { A: topic() } },
      'Template format error: Unrecognized parameter type: Text',
    ],
    [
      'a list of SSM parameters',
      { Parameters: { P: { Type: 'List<AWS::SSM::Parameter::Value<String>>' } }, Resources: { A: topic() } },
      'Template format error: Unrecognized parameter type: List<AWS::SSM::Parameter::Value<String>>',
    ],
    [
      'an unknown member of a parameter',
      { Parameters: { P: { Type: 'String', Pattern: '.' } }, Resources: { A: topic() } },
      "Invalid template parameter property 'Pattern'",
    ],
    [
      'a policy nobody knows',
      { Resources: { A: topic({}, { DeletionPolicy: 'Keep' }) } },
      'Template format error: Unrecognized DeletionPolicy Keep for resource A',
    ],
    [
      'a condition nobody has',
      { Resources: { A: topic({}, { Condition: 'C' }) } },
      'Template format error: Unresolved condition dependency C in the Resources block of the template',
    ],
    [
      'a resource in a condition',
      { Conditions: { C: { 'Fn::Equals': [{ Ref: 'A' }, ''] } }, Resources: { A: topic() } },
      'Template format error: Unresolved dependencies [A]. Cannot reference resources in the Conditions block of the template',
    ],
    [
      'an attribute of nothing',
      { Resources: { A: topic({ DisplayName: { 'Fn::GetAtt': ['B', 'Arn'] } }) } },
      'Template error: instance of Fn::GetAtt references undefined resource B',
    ],
    [
      'an output without anything behind it',
      { Resources: { A: topic() }, Outputs: { O: { Value: { Ref: 'B' } } } },
      'Template format error: Unresolved resource dependencies [B] in the Outputs block of the template',
    ],
    [
      'a function that macros have',
      { Resources: { A: topic({ X: { 'Fn::Transform': {} } }) } },
      'Fn::Transform (macros need the function that expands them) is not modelled here',
    ],
    [
      'a function that nobody has',
      { Resources: { A: topic({ X: { 'Fn::Upper': 'a' } }) } },
      'Template error: unknown function Fn::Upper',
    ],
    [
      'a condition function in a value',
      { Resources: { A: topic({ X: { 'Fn::Equals': ['a', 'a'] } }) } },
      'Template error: Fn::Equals cannot be used in this place',
    ],
    [
      'a function with company',
      { Resources: { A: topic({ X: { 'Fn::Join': ['', []], Y: 1 } }) } },
      'Template format error: [/Resources/A/Properties/X] Fn::Join must be the only member of its object',
    ],
    [
      'too many resources',
      { Resources: Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`A${i}`, topic()])) },
      'Template format error: Number of resources, 501, is greater than maximum allowed, 500',
    ],
    [
      'too many dynamic references',
      { Resources: { A: topic({ X: '{{resolve:ssm:a}}'.repeat(61) }) } },
      'Template format error: Number of dynamic references, 61, is greater than maximum allowed, 60',
    ],
  ])('is refused for %s', (_, data, message) => {
    expect(() => parseTemplate(data)).toThrow(new Error(message));
  });

  it('points at the function that is wrong', () => {
    const data = { Resources: { A: topic({ Tags: [{ Key: 'k', Value: { 'Fn::Join': ['-'] } }] }) } };
    expect(pathOfRefusal(() => parseTemplate(data))).toBe('/Resources/A/Properties/Tags/0/Value/Fn::Join');
  });

  it('may name its resources like members of every object', () => {
    const template = parseTemplate({
      Resources: { constructor: topic(), toString: topic({ D: { Ref: 'constructor' } }) },
    });
    expect([...template.resources.keys()]).toEqual(['constructor', 'toString']);
    expect(() => parseTemplate({ Resources: { A: topic({ D: { Ref: 'valueOf' } }) } })).toThrow(/\[valueOf\]/);
  });

  it('is refused when it nests too deep to walk', () => {
    const deep = Array.from({ length: 5000 }).reduce<unknown>((inner) => [inner], 'x');
    expect(() => parseTemplate({ Resources: { A: { Type: 'T', Properties: { X: deep } } } })).toThrow(/nests deeper/);
  });

  it('sums up for GetTemplateSummary', () => {
    const summary = summarizeTemplate(parseTemplateText(read('web')));
    expect(summary.capabilities).toEqual(['CAPABILITY_NAMED_IAM']);
    expect(summary.resourceTypes).toContain('AWS::EC2::Instance');
    expect(summary.parameters).toContainEqual({
      ParameterKey: 'BootstrapVersion',
      ParameterType: 'AWS::SSM::Parameter::Value<String>',
      DefaultValue: '/cdk-bootstrap/hnb659fds/version',
      Description: expect.any(String),
      NoEcho: false,
      ParameterConstraints: {},
    });
  });
});

describe('text that is no JSON', () => {
  it.each([
    ['{"a" 1}', 5],
    ['{"a": 1,}', 8],
    ['{"a": [1, 2}', 11],
    ['{"a": tru}', 6],
    ['{"a": "x', 8],
    ['{"a": 1} x', 9],
    ['{', 1],
  ])('%s goes wrong at %d', (text, index) => {
    expect(jsonFault(text)).toBe(index);
  });

  it('in YAML needs a reader', () => {
    expect(() => parseTemplateText('Resources: {}')).toThrow(StackError);
  });
});

function pathOfRefusal(action: () => unknown): string | undefined {
  try {
    action();
  } catch (error) {
    return error instanceof StackError ? error.path : undefined;
  }
  return undefined;
}

describe('capabilities', () => {
  const role = (properties: object) =>
    requiredCapabilities(parseTemplate({ Resources: { R: { Type: 'AWS::IAM::Role', Properties: properties } } }));

  it('are asked for by what IAM gets to do', () => {
    expect(role({})).toEqual(['CAPABILITY_IAM']);
    expect(role({ RoleName: 'mine' })).toEqual(['CAPABILITY_NAMED_IAM']);
  });

  it('include each other', () => {
    expect(() => checkCapabilities(role({}), ['CAPABILITY_NAMED_IAM'])).not.toThrow();
    expect(() => checkCapabilities(role({ RoleName: 'mine' }), ['CAPABILITY_IAM'])).toThrow(
      new Error('Requires capabilities : [CAPABILITY_NAMED_IAM]'),
    );
  });
});

describe('rules', () => {
  const template = (rule: object) => ({
    Parameters: { Zone: { Type: 'String', Default: 'eu' } },
    Rules: { Placed: rule },
    Resources: { A: topic() },
  });
  const fails = { Assert: { 'Fn::Contains': [['us'], { Ref: 'Zone' }] }, AssertDescription: 'only in the US' };

  it('refuse parameters in their own words', () => {
    expect(() => draft(template({ Assertions: [fails] }))).toThrow(new Error('only in the US'));
  });

  it('hold only when their condition does', () => {
    const condition = { 'Fn::Equals': [{ Ref: 'Zone' }, 'mars'] };
    expect(() => draft(template({ RuleCondition: condition, Assertions: [fails] }))).not.toThrow();
  });

  it('need assertions', () => {
    expect(() => draft(template({}))).toThrow(/list of Assertions/);
  });

  it('cannot ask for what is in the account', () => {
    const asks = { Assert: { 'Fn::Contains': [{ 'Fn::RefAll': 'AWS::EC2::VPC::Id' }, 'x'] } };
    expect(() => draft(template({ Assertions: [asks] }))).toThrow(/Fn::RefAll .* is not modelled here/);
  });
});
