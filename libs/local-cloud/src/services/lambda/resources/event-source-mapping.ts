import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType } from '../../../resources/resource-type.ts';
import { findMapping } from '../mappings/find-mapping.ts';
import { mappingsOf } from '../mappings/mapping.ts';
import { usualSettings } from '../mappings/mapping-settings.ts';
import { createMapping, deleteMapping, updateMapping } from '../mappings/write-mapping.ts';
import { newMappingInput } from '../operations/mapping-inputs.ts';

/** A function that reads a stream or a queue. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html */
export const lambdaEventSourceMapping = resourceType({
  type: 'AWS::Lambda::EventSourceMapping',
  properties: { ...newMappingInput, Tags: tagList },
  replacement: ['EventSourceArn', 'StartingPosition'],
  create(properties, context) {
    const tags = Object.entries(resourceTags(context, properties.Tags));
    const { uuid } = createMapping(context, properties, tags);
    return { physicalId: uuid, attributes: { Id: uuid } };
  },
  update({ resource, properties }, context) {
    const mapping = findMapping(context, resource.physicalId);
    // What the template says no more is as usual again.
    const usual = usualSettings(mapping.progress === undefined ? 'queue' : 'stream');
    updateMapping(context, mapping, properties, usual);
    mapping.tags.clear();
    for (const [key, value] of Object.entries(resourceTags(context, properties.Tags))) mapping.tags.set(key, value);
    return resource;
  },
  delete({ physicalId }, context) {
    const mapping = mappingsOf(context).get(physicalId);
    if (mapping !== undefined) deleteMapping(context, mapping);
  },
});
