import {
  CreateChangeSetCommand,
  GetTemplateSummaryCommand,
  ValidateTemplateCommand,
} from '@aws-sdk/client-cloudformation';
import type { Json, JsonObject } from '@shopwatch/cloudformation';
import { StackName, template } from '../stack-desk.fixture.ts';
import type { Provocation, Provocations } from './provocation.fixture.ts';

const topic = (Properties: JsonObject = {}, more: JsonObject = {}): JsonObject => ({
  Type: 'AWS::SNS::Topic',
  Properties,
  ...more,
});

/** Makes a stack of a template, or of text that is none. */
const create =
  (body: string, more: object = {}): Provocation =>
  ({ create }) =>
    create(body, more);

const resources = (of: Json, more: JsonObject = {}): Provocation => create(JSON.stringify({ Resources: of, ...more }));
const value = (json: Json): Provocation => resources({ A: topic({ DisplayName: json }) });
const output = (of: JsonObject): Provocation => resources({ A: topic() }, { Outputs: { MyOutput: of } });

const skipping: JsonObject = {
  Parameters: { Option: { Type: 'String', Default: 'b' } },
  Conditions: { Wanted: { 'Fn::Equals': [{ Ref: 'Option' }, 'a'] } },
};
const skipped = topic({}, { Condition: 'Wanted' });

const mapped = (TopicSuffixMap: Json): Provocation =>
  resources(
    { A: topic({ TopicName: { 'Fn::FindInMap': ['TopicSuffixMap', 'C', 'Suffix'] } }) },
    { Mappings: { TopicSuffixMap } },
  );

/** Templates that are refused as such. */
export const templateProvocations: Provocations = {
  'cfn-err-007': resources({ 'AWS::NoValue': topic() }),
  'cfn-err-008': resources({ A: topic() }, { Parameters: { 'AWS::NoValue': { Type: 'String' } } }),
  'cfn-err-021': resources({ A: 'no resource' }),
  'cfn-err-031': ({ cfn }) =>
    cfn().send(new ValidateTemplateCommand({ TemplateBody: '{"this is invalid JSON"="bobbins"}' })),
  'cfn-err-036': ({ cfn }) =>
    cfn().send(new GetTemplateSummaryCommand({ TemplateBody: '{"AWSTemplateFormatVersion":"2010-09-09"}' })),
  'cfn-err-038': create('Resources: ['),
  'cfn-err-045': output({ Value: null }),
  'cfn-err-046': output({}),
  'cfn-err-047': resources({ A: { Properties: {} } }),
  'cfn-err-048': resources({ A: topic({}, { Invalid: 10 }) }),
  'cfn-err-049': resources({ MyTopic: skipped, Other: topic({ DisplayName: { Ref: 'MyTopic' } }) }, skipping),
  'cfn-err-050': resources(
    { MyTopic: skipped, Other: topic() },
    { ...skipping, Outputs: { Arn: { Value: { Ref: 'MyTopic' } } } },
  ),
  'cfn-err-051': resources({ A: topic() }, { Conditions: { C: { 'Fn::Equals': ['only one'] } } }),
  'cfn-err-052': mapped({ A: { Suffix: 'suffix-a' } }),
  'cfn-err-053': mapped({ A: { Suffix: { Ref: 'TopicNameSuffix' } } }),
  'cfn-err-054': mapped({ A: 'suffix-a', B: 'suffix-b' }),
  'cfn-err-055': resources({ A: topic({}, { DependsOn: 'NonExistingResource' }) }),
  'cfn-err-056': value({ Ref: 'InvalidRef' }),
  'cfn-err-062': value({ 'Fn::If': ['MissingCondition', 'a', 'b'] }),
  'cfn-err-063': value({ 'Fn::GetAtt': ['A', ''] }),
  'cfn-err-064': value({ 'Fn::Select': ['bad', ['test']] }),
  'cfn-err-065': value({ 'Fn::Split': ['delimiter'] }),
  'cfn-err-066': ({ cfn }) =>
    cfn().send(
      new CreateChangeSetCommand({
        StackName,
        ChangeSetName: 'changes',
        ChangeSetType: 'CREATE',
        TemplateBody: template({ A: topic() }, { Parameters: { Value: { Type: 'Number' } } }),
        Parameters: [{ ParameterKey: 'Value', ParameterValue: 'five' }],
      }),
    ),
  'cfn-err-067': create(template({ A: topic() }, { Transform: 'AWS::LanguageExtensions' }), {
    Capabilities: ['CAPABILITY_IAM'],
  }),
  'cfn-err-068': ({ create }, names) => {
    const body = template({ A: topic() }).padEnd(51_201, ' ');
    names['<template-body>'] = body;
    return create(body);
  },
  'cfn-err-069': resources({ A: topic() }, { Transform: { Name: { Ref: 'MacroName' } } }),
};
