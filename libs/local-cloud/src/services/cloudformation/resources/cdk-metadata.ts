import { resourceType } from '../../../resources/resource-type.ts';
import { string } from '../../../shapes/declare.ts';

/** What the CDK says about itself in a template; it comes to nothing. @see https://docs.aws.amazon.com/cdk/v2/guide/usage-data.html */
export const cdkMetadataType = resourceType({
  type: 'AWS::CDK::Metadata',
  properties: { Analytics: string() },
  taggable: false,
  create: (_properties, context) => ({ physicalId: context.ids.uuid(), attributes: {} }),
  update: ({ resource }) => resource,
  delete: () => undefined,
});
