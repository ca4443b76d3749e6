/** Writes a path as a JSON pointer. @see https://www.rfc-editor.org/rfc/rfc6901 */
export function jsonPointer(path: readonly (number | string)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
