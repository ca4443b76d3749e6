import type { Bound, Entry, FilterObject, Test } from './ast.ts';

/** Writes a filter as compact JSON; reading it again gives the same filter. */
export function printFilter({ entries }: FilterObject): string {
  return `{${entries.map(printEntry).join(',')}}`;
}

function printEntry(entry: Entry): string {
  switch (entry.kind) {
    case 'field':
      return `${JSON.stringify(entry.name)}:[${entry.tests.map(printTest).join(',')}]`;
    case 'object':
      return `${JSON.stringify(entry.name)}:${printFilter(entry.value)}`;
    case 'or':
      return `"$or":[${entry.branches.map(printFilter).join(',')}]`;
    default:
      return entry satisfies never;
  }
}

function printTest(test: Test): string {
  switch (test.kind) {
    case 'text':
      return JSON.stringify(test.text);
    case 'number':
      return test.number.digits;
    case 'word':
      return String(test.value);
    case 'exactly':
    case 'equals-ignore-case':
    case 'wildcard':
      return comparison(test.kind, JSON.stringify(test.text));
    case 'prefix':
    case 'suffix': {
      const text = JSON.stringify(test.text);
      return comparison(test.kind, test.ignoreCase ? comparison('equals-ignore-case', text) : text);
    }
    case 'numeric-equals':
      return comparison('numeric', `["=",${test.number.digits}]`);
    case 'numeric-range':
      return comparison('numeric', `[${test.bounds.map(printBound).join(',')}]`);
    case 'exists':
      return comparison('exists', String(test.present));
    case 'cidr':
      return comparison('cidr', JSON.stringify(test.block.written));
    case 'anything-but-texts':
      return comparison('anything-but', printList(test.texts.map(quote), test.list));
    case 'anything-but-numbers':
      return comparison(
        'anything-but',
        printList(
          test.numbers.map(({ digits }) => digits),
          test.list,
        ),
      );
    case 'anything-but-like':
      return comparison('anything-but', comparison(test.like, printList(test.texts.map(quote), test.list)));
    default:
      return test satisfies never;
  }
}

function comparison(name: string, value: string): string {
  return `{"${name}":${value}}`;
}

function printBound({ operator, number }: Bound): string {
  return `"${operator}",${number.digits}`;
}

function printList(values: readonly string[], list: boolean): string {
  return list ? `[${values.join(',')}]` : (values[0] ?? '[]');
}

function quote(text: string): string {
  return JSON.stringify(text);
}
