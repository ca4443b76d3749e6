import type { EventEnvelope, JsonValue } from '@shopwatch/notifications';
import type { Rule } from '../rules/rule.ts';
import type { Target } from '../shapes.ts';
import { valueAt } from './json-path.ts';

/** What a target gets, and from where. */
export interface Routed {
  readonly rule: Pick<Rule, 'arn' | 'name'>;
  readonly target: Target;
  readonly event: EventEnvelope;
  /** When the bus took the event, in epoch milliseconds. */
  readonly takenAt: number;
}

/** The text that a target gets: the event, or what its input settings make of it. A path that leads nowhere gives null; AWS does not say. */
export function targetInput({ target, ...routed }: Routed): string {
  const { Input, InputPath, InputTransformer } = target;
  if (Input !== undefined) return Input;
  if (InputPath !== undefined) return JSON.stringify(valueAt(routed.event, InputPath) ?? null);
  if (InputTransformer === undefined) return JSON.stringify(routed.event);
  const { InputPathsMap: paths = {}, InputTemplate: template } = InputTransformer;
  return fillTemplate(template, (name) => {
    if (Object.hasOwn(paths, name)) return valueAt(routed.event, paths[name]!) ?? '';
    return predefined(name, routed);
  });
}

/** @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html#eb-transform-input-predefined */
function predefined(name: string, { rule, event, takenAt }: Omit<Routed, 'target'>): JsonValue | undefined {
  switch (name) {
    case 'aws.events.rule-arn':
      return rule.arn;
    case 'aws.events.rule-name':
      return rule.name;
    case 'aws.events.event.ingestion-time':
      return new Date(takenAt).toISOString();
    case 'aws.events.event': {
      const { detail: _, ...head } = event;
      return head as JsonValue;
    }
    case 'aws.events.event.json':
      return event;
    default:
      return undefined;
  }
}

/**
 * Fills the variables of a template, `<name>`: inside of quotes with the text of a value, outside with the value as JSON, and in a template
 * that is no JSON with its plain text. A name that stands for nothing stays as it is.
 */
function fillTemplate(template: string, valueOf: (name: string) => JsonValue | undefined): string {
  const json = '{["'.includes(template.trimStart()[0] ?? ' ');
  const pieces: string[] = [];
  let quoted = false;
  for (let at = 0; at < template.length;) {
    const name = template[at] === '<' ? nameAt(template, at) : undefined;
    const value = name === undefined ? undefined : valueOf(name);
    if (name !== undefined && value !== undefined) {
      pieces.push(printed(value, { quoted, json }));
      at += name.length + 2;
      continue;
    }
    const length = quoted && template[at] === '\\' ? 2 : 1;
    if (template[at] === '"') quoted = !quoted;
    pieces.push(template.slice(at, at + length));
    at += length;
  }
  return pieces.join('');
}

function nameAt(template: string, start: number): string | undefined {
  const end = template.indexOf('>', start);
  const name = end < 0 ? '' : template.slice(start + 1, end);
  return /^[A-Za-z0-9_.-]{1,256}$/.test(name) ? name : undefined;
}

function printed(value: JsonValue, { quoted, json }: { readonly quoted: boolean; readonly json: boolean }): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (quoted) return JSON.stringify(text).slice(1, -1);
  return json ? JSON.stringify(value) : text;
}
