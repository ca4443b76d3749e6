import type { MessageAttributes } from '@shopwatch/notifications';

/** A message on its way into a topic. */
export interface Message {
  readonly subject: string | undefined;
  /** What subscribers get for whom there is no text of their own. */
  readonly body: string;
  /** The texts of single protocols. */
  readonly texts: Readonly<Record<string, string>>;
  readonly attributes: MessageAttributes;
}

/** What a subscriber of a protocol gets. */
export function textFor({ body, texts }: Message, protocol: string): string {
  return Object.hasOwn(texts, protocol) ? texts[protocol]! : body;
}

/** How long a message is in bytes, attributes included: what SNS limits and measures. */
export function sizeOf({ body, attributes }: Message): number {
  const parts = Object.entries(attributes).flatMap(([name, { DataType, StringValue = '', BinaryValue = '' }]) => [
    name,
    DataType,
    StringValue,
    BinaryValue,
  ]);
  return [body, ...parts].reduce((size, part) => size + Buffer.byteLength(part), 0);
}
