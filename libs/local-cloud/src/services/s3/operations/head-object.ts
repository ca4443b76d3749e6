import { operation } from '../../../operation.ts';
import { bucketFor } from '../buckets/bucket-input.ts';
import { checkReadConditions } from '../objects/conditions.ts';
import { findObject } from '../objects/find-object.ts';
import { readRange } from '../objects/range.ts';
import { readInput, readOutput, readResult } from '../objects/read-fields.ts';

/** Says what an object is like without its bytes. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html */
export const headObject = operation({
  name: 'HeadObject',
  http: { method: 'HEAD', path: '/{Bucket}/{Key+}' },
  input: readInput,
  output: readOutput,
  run(input, context) {
    const bucket = bucketFor(context, input);
    const object = findObject(bucket, input.Key, input.VersionId);
    checkReadConditions(object, input);
    return readResult(bucket, object, readRange(input.Range, object.body.length));
  },
});
