import { parseDynamicText, type DynamicPart } from '@shopwatch/cloudformation';
import { textOf } from './json.ts';
import type { Scope } from './scope.ts';

/** Returns a text with each `{{resolve:…}}` in it replaced by what stands for its value. */
export function dynamicText(text: string, scope: Scope): string {
  if (!text.includes('{{resolve:')) return text;
  return parseDynamicText(text)
    .map((part) => (part.kind === 'text' ? part.text : resolved(part, scope)))
    .join('');
}

function resolved({ source, reference }: Extract<DynamicPart, { kind: 'reference' }>, scope: Scope): string {
  const known = reference?.service === 'ssm' ? textOf(scope.parameter(reference.name)) : undefined;
  return known ?? scope.unknown(source.replace(/[{}]/g, ''));
}
