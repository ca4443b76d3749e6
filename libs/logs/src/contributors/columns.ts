/** Splits a line at white space; what stands in double quotes or square brackets is one column, without them. */
export function splitColumns(line: string): readonly string[] {
  const columns: string[] = [];
  const lastClose: Readonly<Record<string, number>> = { '"': line.lastIndexOf('"'), ']': line.lastIndexOf(']') };
  for (let at = nextColumn(line, 0); at < line.length;) {
    const close = line[at] === '"' ? '"' : line[at] === '[' ? ']' : undefined;
    const enclosed = close !== undefined && lastClose[close]! > at;
    const end = enclosed ? line.indexOf(close, at + 1) : nextBlank(line, at);
    columns.push(enclosed ? line.slice(at + 1, end) : line.slice(at, end));
    at = nextColumn(line, enclosed ? end + 1 : end);
  }
  return columns;
}

function nextColumn(line: string, from: number): number {
  let at = from;
  while (at < line.length && isBlank(line, at)) at += 1;
  return at;
}

function nextBlank(line: string, from: number): number {
  let at = from;
  while (at < line.length && !isBlank(line, at)) at += 1;
  return at;
}

function isBlank(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
