import { resourceType } from '../../../resources/resource-type.ts';
import { document, string } from '../../../shapes/declare.ts';
import { bucketsOf } from '../buckets/bucket.ts';
import { findBucket } from '../buckets/buckets.ts';

/** Who may do what with a bucket; kept, not enforced. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucketpolicy.html */
export const bucketPolicyType = resourceType({
  type: 'AWS::S3::BucketPolicy',
  properties: { Bucket: string({ required: true }), PolicyDocument: document({ required: true }) },
  replacement: ['Bucket'],
  taggable: false,
  create({ Bucket, PolicyDocument }, context) {
    findBucket(context, Bucket).settings.set('policy', textOf(PolicyDocument));
    return { physicalId: Bucket, attributes: {} };
  },
  update({ resource, properties }, context) {
    findBucket(context, resource.physicalId).settings.set('policy', textOf(properties.PolicyDocument));
    return resource;
  },
  delete(resource, context) {
    bucketsOf(context).get(resource.physicalId)?.settings.delete('policy');
  },
});

function textOf(document: unknown): string {
  return typeof document === 'string' ? document : JSON.stringify(document);
}
