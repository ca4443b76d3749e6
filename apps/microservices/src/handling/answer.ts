/** What a run answers: errors too, so that callers read the status and not an exception. */
export interface Answer {
  readonly statusCode: 200 | 500;
  /** JSON of `message` and what the run has to tell. */
  readonly body: string;
}

/** Returns an answer with this body. */
export function answer(statusCode: Answer['statusCode'], body: Readonly<Record<string, unknown>>): Answer {
  return { statusCode, body: JSON.stringify(body) };
}
