/** An attribute of a message. */
export interface MessageAttribute {
  /** `String`, `Number` or `Binary`, with a custom suffix if somebody likes. */
  readonly DataType: string;
  readonly StringValue?: string | undefined;
  readonly BinaryValue?: Uint8Array | undefined;
}

export type MessageAttributes = Readonly<Record<string, MessageAttribute>>;

/** What somebody puts into a queue. */
export interface MessageDraft {
  readonly body: string;
  readonly attributes: MessageAttributes;
  readonly traceHeader?: string | undefined;
  /** @default that of the queue */
  readonly delaySeconds?: number | undefined;
  readonly groupId?: string | undefined;
  readonly deduplicationId?: string | undefined;
}

/** A message in a queue. */
export interface StoredMessage extends MessageDraft {
  readonly id: string;
  readonly senderId: string;
  /** Epoch milliseconds, as all moments here. */
  readonly sent: number;
  /** From when on it can be received. */
  visibleAt: number;
  receives: number;
  firstReceived: number | undefined;
  readonly sequenceNumber: string | undefined;
  /** The queue that gave it up, where this one is a dead-letter queue. */
  readonly givenUpBy: string | undefined;
}

/** How long a message is in bytes, attributes included. */
export function sizeOf({ body, attributes }: Pick<MessageDraft, 'attributes' | 'body'>): number {
  return Object.entries(attributes).reduce(
    (size, [name, { DataType, StringValue = '', BinaryValue }]) =>
      size + Buffer.byteLength(name + DataType + StringValue) + (BinaryValue?.length ?? 0),
    Buffer.byteLength(body),
  );
}
