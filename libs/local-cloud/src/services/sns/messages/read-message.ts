import type { MessageAttribute, MessageAttributes } from '@shopwatch/notifications';
import { invalidParameter, invalidValue } from '../faults.ts';
import { type Message, sizeOf } from './message.ts';

/** A message as clients give it. */
export interface MessageInput {
  readonly Message: string;
  readonly Subject?: string;
  readonly MessageStructure?: string;
  readonly MessageAttributes?: Readonly<
    Record<string, { readonly DataType: string; readonly StringValue?: string; readonly BinaryValue?: Uint8Array }>
  >;
}

const MOST_BYTES = 262_144;

/** Reads a message. @throws AwsError InvalidParameter, ParameterValueInvalid @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html */
export function readMessage(input: MessageInput): Message {
  if (input.Message === '') throw invalidParameter('Empty message');
  checkSubject(input.Subject);
  const { default: body, ...texts } = readTexts(input);
  const message = { subject: input.Subject, body, texts, attributes: readAttributes(input.MessageAttributes) };
  if (sizeOf({ ...message, body: input.Message }) > MOST_BYTES) throw invalidParameter('Message too long');
  return message;
}

/** A subject is a line of at most 100 printable ASCII characters that starts with a letter, a digit or punctuation. */
function checkSubject(subject: string | undefined): void {
  if (subject !== undefined && !/^[!-~][ -~]{0,99}$/.test(subject)) throw invalidParameter('Subject');
}

function readTexts({ Message: text, MessageStructure }: MessageInput): Record<string, string> & { default: string } {
  if (MessageStructure === undefined) return { default: text };
  if (MessageStructure !== 'json') throw invalidParameter('MessageStructure');
  const texts = parsed(text);
  if (typeof texts['default'] !== 'string') {
    throw invalidParameter('Message Structure - No default entry in JSON message body');
  }
  const written = Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { default: texts['default'], ...Object.fromEntries(written) };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {
    // Said below, together with JSON that is no object.
  }
  throw invalidParameter('Message Structure - JSON message body failed to parse');
}

function readAttributes(attributes: MessageInput['MessageAttributes'] = {}): MessageAttributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => {
      const attribute: MessageAttribute = {
        DataType,
        ...(StringValue === undefined ? {} : { StringValue }),
        ...(BinaryValue === undefined ? {} : { BinaryValue: Buffer.from(BinaryValue).toString('base64') }),
      };
      checkAttribute(name, attribute);
      return [name, attribute];
    }),
  );
}

function checkAttribute(name: string, { DataType, StringValue, BinaryValue }: MessageAttribute): void {
  if (!/^(String|Number|Binary)(\..+)?$/.test(DataType)) {
    throw invalidValue(
      `The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`,
    );
  }
  const value = DataType.startsWith('Binary') ? BinaryValue : StringValue;
  if (value === undefined || value === '') {
    throw invalidValue(
      `The message attribute '${name}' must contain non-empty message attribute value for message attribute type '${DataType}'.`,
    );
  }
  if (DataType.startsWith('Number') && Number.isNaN(Number(value))) {
    throw invalidValue(`Could not cast message attribute '${name}' value to number.`);
  }
}
