import { PatternFailure, refuse } from '../errors.ts';
import { accept, expect, peek, type Reader } from '../shared/reader.ts';
import type { Selector, SelectorStep } from './ast.ts';
import { lexJson, type JsonToken } from './lexer.ts';

/**
 * Reads a selector such as `$.a.b[0]['key.with.dot']`; its steps stand without blanks between them. One wildcard at most.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export function readSelector(reader: Reader<JsonToken>): Selector {
  const root = expect(reader, 'root', 'a condition');
  const steps = [stepOf(root.text.slice(1))];
  let end = root.range.end;
  for (let next = peek(reader); next?.range.start === end; next = peek(reader)) {
    const step = accept(reader, 'member') ?? accept(reader, 'index');
    if (step === undefined) break;
    steps.push(stepOf(step.text));
    end = step.range.end;
  }
  const range = { start: root.range.start, end };
  if (steps.filter((step) => step.kind === 'every').length > 1) refuse({ kind: 'selector-wildcards', range });
  return { steps, range };
}

/** Parses a selector on its own, as metric values and dimensions have it; undefined if the text is none. */
export function parseSelector(source: string): Selector | undefined {
  try {
    const reader: Reader<JsonToken> = { source, tokens: lexJson(source), index: 0 };
    const selector = readSelector(reader);
    return selector.range.start === 0 && selector.range.end === source.length ? selector : undefined;
  } catch (failure) {
    if (failure instanceof PatternFailure) return undefined;
    throw failure;
  }
}

function stepOf(text: string): SelectorStep {
  const bracketed = text.endsWith(']');
  if (text.endsWith("']")) return { kind: 'member', name: text.slice(text.indexOf("'") + 1, -2), bracketed };
  if (text === '.*' || text === '[*]') return { kind: 'every', bracketed };
  if (bracketed) return { kind: 'index', index: Number(text.slice(1, -1)) };
  return { kind: 'member', name: text.slice(1), bracketed };
}

/** Prints a selector. */
export function printSelector(selector: Selector): string {
  return `$${selector.steps.map(printStep).join('')}`;
}

function printStep(step: SelectorStep): string {
  switch (step.kind) {
    case 'member':
      return step.bracketed ? `.['${step.name}']` : `.${step.name}`;
    case 'index':
      return `[${step.index}]`;
    case 'every':
      return step.bracketed ? '[*]' : '.*';
    default:
      return step satisfies never;
  }
}
