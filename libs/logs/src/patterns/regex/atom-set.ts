import { charSet, complement, union, type CharSet } from '../../regex/char-set.ts';
import { escapedSets, lineTerminators } from '../../regex/named-sets.ts';
import type { Atom, ClassItem } from './ast.ts';

/**
 * Returns the characters an atom stands for. The shorthands are ASCII and `.` stops at line ends, as in the defaults of the
 * regular expressions of the JVM; AWS documents neither.
 */
export function setOf(atom: Atom): CharSet {
  switch (atom.kind) {
    case 'any':
      return complement(lineTerminators);
    case 'character':
      return [atom.code, atom.code];
    case 'shorthand':
      return escapedSets.get(atom.name)!;
    case 'class': {
      const members = union(atom.items.map(setOfItem));
      return atom.negated ? complement(members) : members;
    }
    default:
      return atom satisfies never;
  }
}

function setOfItem(item: ClassItem): CharSet {
  return item.kind === 'span' ? charSet([[item.from, item.to]]) : escapedSets.get(item.name)!;
}
