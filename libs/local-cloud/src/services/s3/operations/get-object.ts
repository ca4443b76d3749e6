import { operation } from '../../../operation.ts';
import { blob, integer } from '../../../shapes/declare.ts';
import { bucketFor } from '../buckets/bucket-input.ts';
import { checkReadConditions } from '../objects/conditions.ts';
import { findObject } from '../objects/find-object.ts';
import { readRange } from '../objects/range.ts';
import { readInput, readOutput, readResult } from '../objects/read-fields.ts';

/** Reads an object, or a range of it. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html */
export const getObject = operation({
  name: 'GetObject',
  http: { method: 'GET', path: '/{Bucket}/{Key+}' },
  input: readInput,
  output: { ...readOutput, Body: blob({ payload: true }), StatusCode: integer({ status: true }) },
  run(input, context) {
    const bucket = bucketFor(context, input);
    const object = findObject(bucket, input.Key, input.VersionId);
    checkReadConditions(object, input);
    const range = readRange(input.Range, object.body.length);
    return {
      ...readResult(bucket, object, range),
      Body: range === undefined ? object.body : object.body.subarray(range.first, range.last + 1),
      StatusCode: range === undefined ? 200 : 206,
    };
  },
});
