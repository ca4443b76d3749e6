export { environments, production } from './environments/index.ts';
export { loadSettings } from './load-settings.ts';
export { override, type Overrides } from './overrides.ts';
export { parseSettings } from './parse-settings.ts';
export { presets } from './presets/index.ts';
export { settingsSchema, type Settings } from './schema/settings.ts';
export { SettingsError, type SettingsProblem } from './settings-error.ts';
export { choiceVariables, settingVariables, type Variables } from './variables.ts';
