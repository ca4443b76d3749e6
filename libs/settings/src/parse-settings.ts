import type { z } from 'zod';
import { settingsSchema, type Settings } from './schema/settings.ts';
import { SettingsError, type SettingsProblem } from './settings-error.ts';

/**
 * Checks settings against the schema.
 * @param source where they came from, for the message
 * @throws SettingsError naming every bad value, what is allowed and where it stands
 */
export function parseSettings(settings: unknown, source: string): Settings {
  const result = settingsSchema.safeParse(settings, { reportInput: true });
  if (result.success) return result.data;
  throw new SettingsError(
    source,
    result.error.issues.flatMap((issue) => problems(issue, settings)),
  );
}

function problems(issue: z.core.$ZodIssue, settings: unknown): SettingsProblem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...path, key], settings));
  return [{ path: path.join('.'), message: lowerFirst(issue.message), given: at(settings, path) }];
}

function unknownKey(path: string[], settings: unknown): SettingsProblem {
  return {
    path: path.join('.'),
    message: 'no such setting; see docs/reference/settings.md for all of them',
    given: at(settings, path),
  };
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
