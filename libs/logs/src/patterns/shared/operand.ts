import { refuse, refuseSyntax } from '../errors.ts';
import { parseRegex } from '../regex/parser.ts';
import { printRegex } from '../regex/print.ts';
import type { Regex } from '../regex/ast.ts';
import type { Token } from './lexer.ts';
import type { Operator } from './operator.ts';
import { quote, unquote } from './quoted.ts';
import type { Range } from './range.ts';

/** The right side of a comparison. `text` of a number is its literal, because a string is compared with exactly that. */
export type Operand =
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean; readonly range: Range }
  | { readonly kind: 'number'; readonly text: string; readonly value: number; readonly range: Range }
  | { readonly kind: 'regex'; readonly regex: Regex; readonly range: Range };

/** The kinds of tokens that are operands in both languages with comparisons. */
export type OperandKind = 'word' | 'number' | 'quoted' | 'regex';

/** Reads an operand from its token and checks that the operator can take it: order comparisons take numbers only. */
export function parseOperand(token: Token<OperandKind>, operator: Operator): Operand {
  const operand = operandOf(token);
  if (operand.kind !== 'number' && operator !== '=' && operator !== '!=')
    refuseSyntax(token.range, `unexpected ${token.text} after ${operator}, expected a number`);
  return operand;
}

function operandOf({ kind, text, range }: Token<OperandKind>): Operand {
  switch (kind) {
    case 'word':
      return { kind: 'text', text, quoted: false, range };
    case 'number':
      return { kind, text, value: Number(text), range };
    case 'quoted':
      return { kind: 'text', text: unquote(text), quoted: true, range };
    case 'regex':
      return { kind, regex: parseRegex(text, range.start), range };
    default:
      return kind satisfies never;
  }
}

/** Prints an operand as it is written in a pattern. */
export function printOperand(operand: Operand): string {
  switch (operand.kind) {
    case 'text':
      return operand.quoted ? quote(operand.text) : operand.text;
    case 'number':
      return operand.text;
    case 'regex':
      return printRegex(operand.regex);
    default:
      return operand satisfies never;
  }
}

/** Refuses a pattern with more regular expressions than AWS takes. */
export function limitRegexes(regexes: readonly Regex[], limit: number): void {
  const excess = regexes[limit];
  if (excess !== undefined) refuse({ kind: 'regex-count', range: excess.range });
}
