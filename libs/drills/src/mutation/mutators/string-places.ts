/** A text somewhere in a value, and the value with another text there. */
export interface StringPlace {
  readonly text: string;
  put(text: string): unknown;
}

/** The texts within a value of a template, those in the arguments of `Fn::Join` and `Fn::Sub` too; names of functions are none. */
export function stringPlaces(value: unknown): StringPlace[] {
  if (typeof value === 'string') return [{ text: value, put: (text) => text }];
  if (Array.isArray(value)) {
    return value.flatMap((member: unknown, place) =>
      stringPlaces(member).map(({ text, put }) => ({
        text,
        put: (other: string) => value.map((one: unknown, index) => (index === place ? put(other) : one)),
      })),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'Ref' || name === 'Fn::GetAtt'
      ? []
      : stringPlaces(member).map(({ text, put }) => ({
          text,
          put: (other: string) => ({ ...value, [name]: put(other) }),
        })),
  );
}
