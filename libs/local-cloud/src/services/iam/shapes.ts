import { integer, list, string, structure } from '../../shapes/declare.ts';

const NAME = '[\\w+=,.@-]+';

/** How roles, policies and profiles are named. */
export const roleName = string({ required: true, min: 1, max: 64, pattern: NAME });
export const policyName = string({ required: true, min: 1, max: 128, pattern: NAME });
export const profileName = string({ required: true, min: 1, max: 128, pattern: NAME });

/** Where a thing stands in the account's tree: `/`, `/service/`. */
export const pathShape = string({ min: 1, max: 512, pattern: '(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)' });

export const arnShape = string({ required: true, min: 20, max: 2048 });

/** The JSON text of a policy. */
export const documentShape = string({ required: true, min: 1, max: 131_072 });

/** How tags travel. */
export const iamTags = list(
  structure({ Key: string({ required: true, min: 1, max: 128 }), Value: string({ required: true, max: 256 }) }),
  { max: 50 },
);

/** The members that every list of IAM takes. */
export const pagingInput = { Marker: string({ min: 1 }), MaxItems: integer({ min: 1, max: 1000 }) };
