/** Reads an object's tags from a header: they are written as a query string. */
export function tagsFromHeader(header: string | undefined): Map<string, string> {
  return new Map(new URLSearchParams(header ?? ''));
}
