import { operation } from '../../../operation.ts';
import { blob, oneOf, string, travelling } from '../../../shapes/declare.ts';
import { bucketFor, objectInput } from '../buckets/bucket-input.ts';
import { checkedChecksums, checksumFields } from '../objects/checksums.ts';
import { checkWriteConditions } from '../objects/conditions.ts';
import { currentObject } from '../objects/find-object.ts';
import { metadataFields, metadataFrom } from '../objects/metadata-fields.ts';
import { storeObject } from '../objects/store-object.ts';
import { writtenFields, writtenResult } from '../objects/written.ts';
import { tagsFromHeader } from '../objects/tags-header.ts';

/** Stores an object. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html */
export const putObject = operation({
  name: 'PutObject',
  http: { method: 'PUT', path: '/{Bucket}/{Key+}' },
  input: {
    ...objectInput,
    ...metadataFields,
    ...checksumFields,
    ACL: travelling(oneOf('private', 'bucket-owner-full-control'), { header: 'x-amz-acl' }),
    Body: blob({ payload: true }),
    ContentMD5: string({ header: 'Content-MD5' }),
    ChecksumAlgorithm: string({ header: 'x-amz-sdk-checksum-algorithm' }),
    IfMatch: string({ header: 'If-Match' }),
    IfNoneMatch: string({ header: 'If-None-Match' }),
    Tagging: string({ header: 'x-amz-tagging' }),
  },
  output: writtenFields,
  run(input, context) {
    const bucket = bucketFor(context, input);
    const body = input.Body ?? new Uint8Array();
    const checksums = checkedChecksums(input, body);
    checkWriteConditions(currentObject(bucket, input.Key), input);
    const draft = { body, metadata: metadataFrom(input, bucket), checksums, tags: tagsFromHeader(input.Tagging) };
    return writtenResult(bucket, storeObject(context, bucket, input.Key, draft));
  },
});
