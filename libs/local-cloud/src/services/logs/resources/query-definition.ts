import { resourceType, type ResourceContext } from '../../../resources/resource-type.ts';
import { list, oneOf, string } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { groupName } from '../inputs.ts';
import { deleteDefinition, putDefinition } from '../queries/query-definition.ts';

const properties = {
  Name: string({ required: true, min: 1, max: 255 }),
  QueryString: string({ required: true, min: 1, max: 10_000 }),
  LogGroupNames: list(groupName),
  QueryLanguage: oneOf('CWLI'),
};

/** A query that people keep. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-querydefinition.html */
export const queryDefinitionType = resourceType({
  type: 'AWS::Logs::QueryDefinition',
  properties,
  taggable: false,
  create(wanted, context) {
    const id = put(wanted, context);
    return { physicalId: id, attributes: { QueryDefinitionId: id } };
  },
  update({ resource, properties: wanted }, context) {
    put(wanted, context, resource.physicalId);
    return resource;
  },
  delete(resource, context) {
    deleteDefinition(context, resource.physicalId);
  },
});

function put(wanted: StructureOf<typeof properties>, context: ResourceContext, id?: string): string {
  const { Name: name, QueryString: queryString, LogGroupNames: logGroupNames = [] } = wanted;
  return putDefinition(context, { id, name, queryString, logGroupNames });
}
