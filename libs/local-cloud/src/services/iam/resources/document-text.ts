/** The JSON text of a policy that a template holds as an object or as text. */
export function documentText(document: unknown): string {
  return typeof document === 'string' ? document : JSON.stringify(document);
}
