import type { ResourceContext, ResourceState } from '../../../resources/resource-type.ts';
import { resourceType } from '../../../resources/resource-type.ts';
import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { boolean, list, oneOf, required, string, structure } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { type Bucket } from '../buckets/bucket.ts';
import { createBucket, deleteBucket, findBucket } from '../buckets/buckets.ts';
import { keptRule, lifecycleRules } from './lifecycle-rules.ts';

const properties = {
  BucketName: string(),
  AccessControl: oneOf('Private'),
  BucketEncryption: structure({
    ServerSideEncryptionConfiguration: list(
      structure({
        ServerSideEncryptionByDefault: structure({
          SSEAlgorithm: required(oneOf('AES256', 'aws:kms', 'aws:kms:dsse')),
          KMSMasterKeyID: string(),
        }),
        BucketKeyEnabled: boolean(),
      }),
      { required: true },
    ),
  }),
  LifecycleConfiguration: structure({ Rules: lifecycleRules }),
  OwnershipControls: structure({
    Rules: list(structure({ ObjectOwnership: oneOf('BucketOwnerPreferred', 'ObjectWriter', 'BucketOwnerEnforced') }), {
      required: true,
    }),
  }),
  PublicAccessBlockConfiguration: structure({
    BlockPublicAcls: boolean(),
    BlockPublicPolicy: boolean(),
    IgnorePublicAcls: boolean(),
    RestrictPublicBuckets: boolean(),
  }),
  VersioningConfiguration: structure({ Status: required(oneOf('Enabled', 'Suspended')) }),
  Tags: tagList,
};

type Properties = StructureOf<typeof properties>;

/** A bucket; one that holds anything cannot be deleted. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html */
export const bucketType = resourceType({
  type: 'AWS::S3::Bucket',
  properties,
  replacement: ['BucketName'],
  nameProperty: 'BucketName',
  create(wanted, context) {
    const location = context.region === 'us-east-1' ? undefined : context.region;
    return apply(createBucket(context, wanted.BucketName ?? context.generatedName, location), wanted, context);
  },
  update({ resource, properties: wanted }, context) {
    return apply(findBucket(context, resource.physicalId), wanted, context);
  },
  delete(resource, context) {
    deleteBucket(context, resource.physicalId);
  },
});

function apply(bucket: Bucket, wanted: Properties, context: ResourceContext): ResourceState {
  for (const [key, value] of Object.entries(settingsOf(wanted))) {
    if (value === undefined) bucket.settings.delete(key);
    else bucket.settings.set(key, value);
  }
  // Versioning that was once on can only be suspended.
  bucket.versioning = wanted.VersioningConfiguration?.Status ?? (bucket.versioning && 'Suspended');
  bucket.tags.clear();
  for (const [key, value] of Object.entries(resourceTags(context, wanted.Tags))) bucket.tags.set(key, value);
  return stateOf(bucket, context);
}

/** The settings as the operations of S3 keep them. */
function settingsOf(wanted: Properties): Readonly<Record<string, unknown>> {
  const defaults = wanted.BucketEncryption?.ServerSideEncryptionConfiguration;
  const rules = wanted.LifecycleConfiguration?.Rules;
  return {
    encryption: {
      Rules: (defaults ?? [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }]).map(
        ({ ServerSideEncryptionByDefault, BucketKeyEnabled = false }) => ({
          ApplyServerSideEncryptionByDefault: ServerSideEncryptionByDefault,
          BucketKeyEnabled,
        }),
      ),
    },
    lifecycle: rules && { Rules: rules.map(keptRule) },
    ownershipControls: wanted.OwnershipControls ?? { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    publicAccessBlock: wanted.PublicAccessBlockConfiguration ?? {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
  };
}

function stateOf({ name, region }: Bucket, { partition }: ResourceContext): ResourceState {
  return {
    physicalId: name,
    attributes: {
      Arn: `arn:${partition}:s3:::${name}`,
      DomainName: `${name}.s3.amazonaws.com`,
      DualStackDomainName: `${name}.s3.dualstack.${region}.amazonaws.com`,
      RegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
      WebsiteURL: `http://${name}.s3-website-${region}.amazonaws.com`,
    },
  };
}
