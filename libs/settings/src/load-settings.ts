import { environmentNameRule, isEnvironmentName } from '@shopwatch/naming';
import { environments } from './environments/index.ts';
import { override } from './overrides.ts';
import { parseSettings } from './parse-settings.ts';
import { presets } from './presets/index.ts';
import type { Settings } from './schema/settings.ts';
import { SettingsError } from './settings-error.ts';
import { choiceVariables, settingVariables, type Variables } from './variables.ts';

/**
 * Returns the settings that the environment variables ask for: an environment (production unless named), a preset over it if
 * one is named, then the variables that change single settings.
 * @throws SettingsError before anything is synthesised
 */
export function loadSettings(variables: Variables = process.env): Settings {
  const { environment, preset } = choiceVariables;
  const chosen = { environment: variables[environment.name] || 'production', preset: variables[preset.name] };
  const layers = [environmentNamed(chosen.environment), ...(chosen.preset ? [presetNamed(chosen.preset)] : [])];
  const used = settingVariables.filter(({ name }) => variables[name]);
  const settings = [...layers, ...used.map(({ name, overrides }) => overrides(variables[name]!))].reduce(override);
  return parseSettings(settings, sourceOf(chosen, used));
}

function environmentNamed(name: string): Settings {
  if (!isEnvironmentName(name))
    throw new SettingsError(choiceVariables.environment.name, [
      { path: 'environment', message: `an environment name is ${environmentNameRule}`, given: name },
    ]);
  return named(environments, name, choiceVariables.environment.name);
}

function presetNamed(name: string): unknown {
  return named(presets, name, choiceVariables.preset.name);
}

function named<Value>(known: Readonly<Record<string, Value>>, name: string, variable: string): Value {
  if (Object.hasOwn(known, name)) return known[name]!;
  throw new SettingsError(variable, [
    { path: '', message: `known names are ${Object.keys(known).join(', ')}`, given: name },
  ]);
}

function sourceOf(chosen: { environment: string; preset?: string }, used: readonly { name: string }[]): string {
  const preset = chosen.preset ? [`preset "${chosen.preset}"`] : [];
  return [`environment "${chosen.environment}"`, ...preset, ...used.map(({ name }) => name)].join(' with ');
}
