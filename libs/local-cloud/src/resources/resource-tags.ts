import { list, string, structure } from '../shapes/declare.ts';
import type { ResourceContext } from './resource-type.ts';

/** The property `Tags` as most resource types have it. */
export const tagList = list(
  structure({ Key: string({ required: true, min: 1, max: 128 }), Value: string({ required: true, max: 256 }) }),
);

/**
 * The tags of a resource that CloudFormation makes: the stack's, its own, and those by which AWS marks it.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-resource-tags.html
 */
export function resourceTags(
  context: ResourceContext,
  own: readonly { readonly Key: string; readonly Value: string }[] = [],
): Record<string, string> {
  return {
    ...context.stackTags,
    ...Object.fromEntries(own.map(({ Key, Value }) => [Key, Value])),
    'aws:cloudformation:stack-name': context.stackName,
    'aws:cloudformation:stack-id': context.stackId,
    'aws:cloudformation:logical-id': context.logicalId,
  };
}
