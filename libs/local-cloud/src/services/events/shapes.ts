import { integer, list, map, string, structure } from '../../shapes/declare.ts';
import type { ValueOf } from '../../shapes/infer.ts';

/** Names a rule. */
export const ruleName = string({ required: true, min: 1, max: 64, pattern: '[\\.\\-_A-Za-z0-9]+' });

/** Names a bus, or is its ARN. */
export const busName = string({
  min: 1,
  max: 1600,
  pattern: '(arn:aws[\\w-]*:events:[a-z]+-[a-z]+-[\\d-]+:\\d{12}:event-bus\\/)?[/\\.\\-_A-Za-z0-9]+',
});

export const tags = list(
  structure({ Key: string({ required: true, min: 1, max: 128 }), Value: string({ required: true, max: 256 }) }),
);

/** How many items a page of a list has at most. */
export const limit = integer({ min: 1, max: 100 });

/** Where a rule sends what it matches; what only targets of other services take is left out. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Target.html */
export const target = structure({
  Id: string({ required: true, min: 1, max: 64, pattern: '[\\.\\-_A-Za-z0-9]+' }),
  Arn: string({ required: true, min: 1, max: 1600 }),
  Input: string({ max: 8192 }),
  InputPath: string({ max: 256 }),
  InputTransformer: structure({
    InputPathsMap: map(string({ max: 256 }), {
      keys: string({ min: 1, max: 256, pattern: '[A-Za-z0-9_\\-]+' }),
      max: 100,
    }),
    InputTemplate: string({ required: true, min: 1, max: 8192 }),
  }),
  DeadLetterConfig: structure({ Arn: string({ min: 1, max: 1600 }) }),
  RetryPolicy: structure({
    MaximumRetryAttempts: integer({ min: 0, max: 185 }),
    MaximumEventAgeInSeconds: integer({ min: 60, max: 86400 }),
  }),
});

/** A target in EventBridge's words, which are CloudFormation's too. */
export type Target = ValueOf<typeof target>;
