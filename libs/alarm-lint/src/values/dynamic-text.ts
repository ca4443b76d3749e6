import { parseDynamicText } from '@shopwatch/cloudformation';
import type { Scope } from './scope.ts';

/** Returns a text with each `{{resolve:…}}` in it replaced by what stands for its value. */
export function dynamicText(text: string, scope: Scope): string {
  if (!text.includes('{{resolve:')) return text;
  return parseDynamicText(text)
    .map((part) => (part.kind === 'text' ? part.text : scope.unknown(part.source.replace(/[{}]/g, ''))))
    .join('');
}
