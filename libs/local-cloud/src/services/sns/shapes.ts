import { blob, list, map, string, structure } from '../../shapes/declare.ts';

export const topicArn = string({ required: true });

export const subscriptionArn = string({ required: true });

/** Attributes by name. */
export const attributeMap = map(string());

/** How tags travel. */
export const snsTags = list(
  structure({ Key: string({ required: true, min: 1, max: 128 }), Value: string({ required: true, max: 256 }) }),
);

/** The attributes of a message. */
export const messageAttributes = map(
  structure({ DataType: string({ required: true }), StringValue: string(), BinaryValue: blob() }),
  { key: 'Name', value: 'Value' },
);

/** What a message is made of, alone and in a batch. */
export const messageFields = {
  Message: string({ required: true }),
  Subject: string(),
  MessageStructure: string(),
  MessageAttributes: messageAttributes,
};
