const sensitive =
  /pass(word|wd|phrase)|secret|token|credential|authori[sz]ation|cookie|api_?-?key|card|cvv|cvc|iban|account_?-?number|ssn|e_?-?mail|phone|address|(first|last|full)_?-?name|birth/i;

/** Returns an event as JSON, without what its keys say is a secret, a payment datum or personal. */
export function redactedJson(event: unknown): string {
  const json = JSON.stringify(event, (key, value: unknown) => (sensitive.test(key) ? '[redacted]' : value)) as
    string | undefined;
  return json ?? 'null';
}
