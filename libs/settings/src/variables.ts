import { SettingsError } from './settings-error.ts';

/** The process's environment variables, as `process.env` holds them. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** One environment variable that changes a setting. */
interface SettingVariable {
  readonly name: string;
  readonly meaning: string;
  readonly overrides: (value: string) => unknown;
}

/** The variables that change settings, in the order in which they apply; the reference page and `--help` texts come from here. */
export const settingVariables: readonly SettingVariable[] = [
  {
    name: 'SHOPWATCH_SETTINGS',
    meaning: 'any settings as one JSON object, laid over the environment',
    overrides: parseJson,
  },
  { name: 'SHOPWATCH_ACCOUNT', meaning: 'account to deploy into', overrides: (account) => ({ account }) },
  { name: 'SHOPWATCH_REGION', meaning: 'region to deploy into', overrides: (region) => ({ region }) },
  {
    name: 'SHOPWATCH_ALERT_EMAIL',
    meaning: 'address that is told about every alarm',
    overrides: (alertEmail) => ({ alertEmail }),
  },
  {
    name: 'SHOPWATCH_ALERT_ENDPOINTS',
    meaning: 'further https addresses that are told, separated by commas',
    overrides: (endpoints) => ({ alertEndpoints: endpoints.split(',').map((endpoint) => endpoint.trim()) }),
  },
];

/** The variables that choose what the settings start from. */
export const choiceVariables = {
  environment: {
    name: 'SHOPWATCH_ENVIRONMENT',
    meaning: 'which environment: a name in libs/settings/src/environments',
  },
  preset: { name: 'SHOPWATCH_PRESET', meaning: 'which preset to lay over it: a name in libs/settings/src/presets' },
} as const;

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Reported below, together with JSON that is no object.
  }
  throw new SettingsError('SHOPWATCH_SETTINGS', [
    { path: '', message: 'the value is one JSON object such as {"alertEmail":"oncall@example.com"}', given: text },
  ]);
}
