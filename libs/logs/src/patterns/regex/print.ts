import type { Atom, ClassItem, Piece, Regex } from './ast.ts';
import { isAllowed, OPERATORS } from './scan.ts';

/** Prints a regular expression with its `%` marks. */
export function printRegex(regex: Regex): string {
  return `%${regex.branches.map((pieces) => pieces.map(printPiece).join('')).join('|')}%`;
}

function printPiece(piece: Piece): string {
  switch (piece.kind) {
    case 'start':
      return '^';
    case 'end':
      return '$';
    case 'repeat':
      return printAtom(piece.atom) + printCount(piece.min, piece.max);
    default:
      return piece satisfies never;
  }
}

function printCount(min: number, max: number): string {
  if (min === 1 && max === 1) return '';
  if (min === 0 && max === 1) return '?';
  if (max === Infinity) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

function printAtom(atom: Atom): string {
  switch (atom.kind) {
    case 'any':
      return '.';
    case 'character':
      return printCharacter(atom.code, OPERATORS);
    case 'shorthand':
      return `\\${atom.name}`;
    case 'class':
      return `[${atom.negated ? '^' : ''}${atom.items.map(printItem).join('')}]`;
    default:
      return atom satisfies never;
  }
}

function printItem(item: ClassItem): string {
  if (item.kind === 'shorthand') return `\\${item.name}`;
  const from = printCharacter(item.from, '[]\\^-');
  return item.from === item.to ? from : `${from}-${printCharacter(item.to, '[]\\^-')}`;
}

function printCharacter(code: number, escaped: string): string {
  const char = String.fromCharCode(code);
  if (!isAllowed(code)) return `\\x${code.toString(16).padStart(2, '0')}`;
  return escaped.includes(char) ? `\\${char}` : char;
}
