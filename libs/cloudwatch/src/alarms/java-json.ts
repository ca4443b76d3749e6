/** A number that AWS keeps as a double and prints with a decimal point. */
export class JavaDouble {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** JSON text to be embedded as it is. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Prints a number as Java's `Double.toString` does: `21.5`, `0.0`, `1.0E7`, `9.5E-4`. */
export function javaDouble(value: number): string {
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude >= 1e7 || magnitude < 1e-3)) return scientific(value);
  if (Number.isInteger(value)) return Object.is(value, -0) ? '-0.0' : `${value}.0`;
  return String(value);
}

function scientific(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}

/** Writes JSON as AWS does: doubles with a decimal point, undefined members left out. */
export function javaJson(value: unknown): string {
  if (value instanceof JavaDouble) return javaDouble(value.value);
  if (value instanceof JsonText) return value.text;
  if (Array.isArray(value)) return `[${value.map(javaJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${javaJson(member)}`).join(',')}}`;
}
