import { printRegex } from '../regex/print.ts';
import { quote } from '../shared/quoted.ts';
import type { Term, TermRole, TermsPattern } from './ast.ts';

const MARKS: Readonly<Record<TermRole, string>> = { required: '', excluded: '-', optional: '?' };

/** Prints an unstructured pattern, its terms separated by one space. */
export function printTerms(pattern: TermsPattern): string {
  return pattern.terms.map((term) => MARKS[term.role] + printSought(term)).join(' ');
}

function printSought({ sought }: Term): string {
  if (sought.kind === 'regex') return printRegex(sought.regex);
  return sought.quoted ? quote(sought.text) : sought.text;
}
