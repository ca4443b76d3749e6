import { blob, boolean, integer, list, string, structure } from '../../shapes/declare.ts';

export const secretId = string({ required: true, min: 1, max: 2048 });

/** A version's id, and what makes a repeated request the same one. */
export const requestToken = string({ min: 32, max: 64 });

/** What is kept secret: text or bytes. */
export const valueFields = {
  SecretBinary: blob({ min: 1, max: 65_536 }),
  SecretString: string({ min: 1, max: 65_536 }),
};

export const stageName = string({ min: 1, max: 256 });

/** How tags travel. */
export const secretTags = list(
  structure({ Key: string({ required: true, min: 1, max: 128 }), Value: string({ required: true, max: 256 }) }),
);

/** What a generated password is made of. */
export const passwordFields = {
  PasswordLength: integer({ min: 1, max: 4096 }),
  ExcludeCharacters: string({ max: 4096 }),
  ExcludeNumbers: boolean(),
  ExcludePunctuation: boolean(),
  ExcludeUppercase: boolean(),
  ExcludeLowercase: boolean(),
  IncludeSpace: boolean(),
  RequireEachIncludedType: boolean(),
};
