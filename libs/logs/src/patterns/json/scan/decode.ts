/** Decodes the inside of a JSON string that the scan has found well formed. */
export function decodeString(inside: string): string {
  return JSON.parse(`"${inside}"`) as string;
}
