import { operation } from '../../../operation.ts';
import { boolean, string } from '../../../shapes/declare.ts';
import { bucketFor, objectInput } from '../buckets/bucket-input.ts';
import { removeObject } from '../objects/store-object.ts';

/** Deletes an object, or puts a marker over it; one that is not there is no error. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html */
export const deleteObject = operation({
  name: 'DeleteObject',
  http: { method: 'DELETE', path: '/{Bucket}/{Key+}', status: 204 },
  input: { ...objectInput, VersionId: string({ query: 'versionId' }) },
  output: {
    DeleteMarker: boolean({ header: 'x-amz-delete-marker' }),
    VersionId: string({ header: 'x-amz-version-id' }),
  },
  run(input, context) {
    const gone = removeObject(context, bucketFor(context, input), input.Key, input.VersionId);
    return { DeleteMarker: gone.deleteMarker, VersionId: gone.versionId };
  },
});
