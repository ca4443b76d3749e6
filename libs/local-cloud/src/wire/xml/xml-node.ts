/** An element of a document that a client sent. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The text right inside it, entities resolved. */
  readonly text: string;
}

/** The document is not well formed, or has what this reader refuses: a document type, or nesting without end. */
export class XmlSyntaxError extends Error {
  /** The offset of the character at which it stops making sense. */
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.name = 'XmlSyntaxError';
    this.at = at;
  }
}
