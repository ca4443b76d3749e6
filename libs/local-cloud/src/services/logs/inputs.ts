import { list, map, string } from '../../shapes/declare.ts';

const GROUP_NAME = '[\\.\\-_/#A-Za-z0-9]+';

/** The name of a log group. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html */
export const groupName = string({ min: 1, max: 512, pattern: GROUP_NAME });

/** The name of a log stream; neither colons nor asterisks. */
export const streamName = string({ min: 1, max: 512, pattern: '[^:*]*' });

/** The name or the ARN of a log group. */
export const groupIdentifier = string({ min: 1, max: 2048, pattern: '[\\w#+=/:,.@\\-*]*' });

/** The name of a metric or subscription filter. */
export const filterName = string({ min: 1, max: 512, pattern: '[^:*]*' });

export const filterPattern = string({ max: 1024 });

/** What says where the next page begins. */
export const nextToken = string({ min: 1 });

const tagKey = string({ min: 1, max: 128, pattern: '([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)' });

/** Tags by their keys. */
export const tagMap = map(string({ max: 256, pattern: '([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)' }), {
  keys: tagKey,
  min: 1,
  max: 50,
});

export const tagKeys = list(tagKey, { min: 0, max: 50 });

export const queryId = string({ max: 256 });
