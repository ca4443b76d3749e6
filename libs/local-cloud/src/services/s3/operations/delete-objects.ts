import { operation } from '../../../operation.ts';
import { boolean, list, string, structure } from '../../../shapes/declare.ts';
import { bucketFor, bucketInput } from '../buckets/bucket-input.ts';
import { removeObject } from '../objects/store-object.ts';

const MOST = 1000;

/** Deletes up to a thousand objects. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html */
export const deleteObjects = operation({
  name: 'DeleteObjects',
  http: { method: 'POST', path: '/{Bucket}?delete', root: 'DeleteResult' },
  input: {
    ...bucketInput,
    ChecksumAlgorithm: string({ header: 'x-amz-sdk-checksum-algorithm' }),
    Delete: structure(
      {
        Objects: list(structure({ Key: string({ required: true, min: 1 }), VersionId: string() }), {
          required: true,
          max: MOST,
          flattened: true,
          wire: 'Object',
        }),
        Quiet: boolean(),
      },
      { required: true, payload: true },
    ),
  },
  output: { Deleted: list(structure({}), { flattened: true }) },
  run(input, context) {
    const bucket = bucketFor(context, input);
    const Deleted = input.Delete.Objects.map(({ Key, VersionId }) => {
      const { versionId, deleteMarker } = removeObject(context, bucket, Key, VersionId);
      return {
        Key,
        VersionId,
        DeleteMarker: deleteMarker,
        DeleteMarkerVersionId: deleteMarker ? versionId : undefined,
      };
    });
    return { Deleted: input.Delete.Quiet ? [] : Deleted };
  },
});
