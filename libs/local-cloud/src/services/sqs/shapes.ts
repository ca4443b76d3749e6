import { blob, list, map, string, structure } from '../../shapes/declare.ts';

export const queueUrl = string({ required: true });

export const receiptHandle = string({ required: true });

/** The name of an entry in a batch. */
export const entryId = string({ required: true });

const NAME_AND_VALUE = { key: 'Name', value: 'Value', flattened: true } as const;

/** Attributes of a queue, or of a received message, by name. */
export const attributeMap = map(string(), { wire: 'Attribute', ...NAME_AND_VALUE });

/** The names of attributes that are asked for. */
export const attributeNames = list(string(), { wire: 'AttributeName', flattened: true });

/** How tags travel. */
export const tagMap = map(string(), { wire: 'Tag', key: 'Key', value: 'Value', flattened: true });

const attribute = structure({ DataType: string({ required: true }), StringValue: string(), BinaryValue: blob() });

/** The attributes that people give a message. */
export const messageAttributes = map(attribute, { wire: 'MessageAttribute', ...NAME_AND_VALUE });

/** Those that AWS gives a message meaning by. */
export const messageSystemAttributes = map(attribute, { wire: 'MessageSystemAttribute', ...NAME_AND_VALUE });

/** The entries of a batch that failed. */
export const failedEntries = list(structure({}), { wire: 'BatchResultErrorEntry', flattened: true });
