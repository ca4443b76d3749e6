import type { Selector } from './ast.ts';
import type { ValueKind } from './scan/captures.ts';
import { decodeString } from './scan/decode.ts';
import { eventScan } from './scan/scan.ts';
import { treeOf } from './scan/tree.ts';

/** A value found in an event: the text of a string, the literal of a number, empty for the other kinds. */
export interface SelectedValue {
  readonly kind: ValueKind;
  readonly text: string;
}

/** Compiles selectors into one that returns what each of them finds in an event; nothing in one that is not JSON. */
export function compileSelectors(
  selectors: readonly Selector[],
): (line: string) => readonly (readonly SelectedValue[])[] {
  const scan = eventScan(treeOf(selectors), selectors.length);
  return (line) => {
    if (!scan.read(line)) return selectors.map(() => []);
    return scan.captures.map(({ count, kinds, starts, ends, escaped }) =>
      Array.from({ length: count }, (_, at): SelectedValue => {
        const kind = kinds[at]!;
        if (kind !== 'string' && kind !== 'number') return { kind, text: '' };
        const raw = line.slice(starts[at], ends[at]);
        return { kind, text: escaped[at] ? decodeString(raw) : raw };
      }),
    );
  };
}
