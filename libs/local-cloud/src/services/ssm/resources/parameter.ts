import type { ResourceContext, ResourceState } from '../../../resources/resource-type.ts';
import { resourceType } from '../../../resources/resource-type.ts';
import { map, oneOf, required, string } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { parameterNotFound } from '../parameters/faults.ts';
import { parametersOf } from '../parameters/parameter.ts';
import { type ParameterDraft, writeParameter } from '../parameters/write-parameter.ts';

const properties = {
  Name: string(),
  Type: required(oneOf('String', 'StringList')),
  Value: string({ required: true }),
  Description: string(),
  AllowedPattern: string(),
  Tier: oneOf('Standard', 'Advanced', 'Intelligent-Tiering'),
  DataType: oneOf('text', 'aws:ec2:image'),
  Tags: map(string()),
};

/** A parameter of Parameter Store. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-parameter.html */
export const parameterType = resourceType({
  type: 'AWS::SSM::Parameter',
  properties,
  replacement: ['Name'],
  nameProperty: 'Name',
  create(wanted, context) {
    const name = wanted.Name ?? context.generatedName;
    writeParameter(context, { ...draftOf(name, wanted), tags: tagsOf(wanted, context) });
    return stateOf(name, wanted);
  },
  update({ resource, properties: wanted }, context) {
    const name = resource.physicalId;
    writeParameter(context, { ...draftOf(name, wanted), overwrite: true });
    const { tags } = parametersOf(context).get(name)!;
    tags.clear();
    for (const [key, value] of tagsOf(wanted, context)) tags.set(key, value);
    return stateOf(name, wanted);
  },
  delete(resource, context) {
    if (!parametersOf(context).delete(resource.physicalId)) throw parameterNotFound();
  },
});

type Properties = StructureOf<typeof properties>;

function draftOf(name: string, wanted: Properties): ParameterDraft {
  return {
    name,
    value: wanted.Value,
    type: wanted.Type,
    description: wanted.Description,
    allowedPattern: wanted.AllowedPattern,
    tier: wanted.Tier,
    dataType: wanted.DataType,
  };
}

function tagsOf(wanted: Properties, context: ResourceContext): Map<string, string> {
  return new Map(Object.entries({ ...context.stackTags, ...wanted.Tags }));
}

function stateOf(name: string, { Type, Value }: Properties): ResourceState {
  return { physicalId: name, attributes: { Type, Value } };
}
