import { isJsonArray, type JsonObject, type JsonValue } from '../json/value.ts';

/** One attribute of a message, as `Publish` takes it. */
export interface MessageAttribute {
  /** `String`, `String.Array`, `Number` or `Binary`; a custom suffix (`Number.price`) is allowed. */
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
}

/** The attributes of a message by name. */
export type MessageAttributes = Readonly<Record<string, MessageAttribute>>;

/**
 * Reads attributes as one JSON object; binary ones are left out. An attribute whose value does not fit its type makes the
 * whole message unreadable for filters, which gives `undefined` (AWS counts it under
 * NumberOfNotificationsFilteredOut-InvalidAttributes).
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html
 */
export function readAttributes(attributes: MessageAttributes): JsonObject | undefined {
  const entries: [string, JsonValue][] = [];
  for (const [name, attribute] of Object.entries(attributes)) {
    if (baseType(attribute) === 'Binary') continue;
    const value = readAttribute(attribute);
    if (value === undefined) return undefined;
    entries.push([name, value]);
  }
  return Object.fromEntries(entries);
}

function baseType({ DataType }: MessageAttribute): string {
  return DataType.startsWith('String.Array') ? 'String.Array' : (DataType.split('.', 1)[0] ?? '');
}

function readAttribute(attribute: MessageAttribute): JsonValue | undefined {
  const text = attribute.StringValue ?? '';
  switch (baseType(attribute)) {
    case 'String':
      return text;
    case 'Number':
      return text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
    case 'String.Array':
      return readArray(text);
    default:
      return undefined;
  }
}

function readArray(text: string): JsonValue | undefined {
  try {
    const value = JSON.parse(text) as JsonValue;
    return isJsonArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
