import { choiceVariables, environments, presets, settingVariables } from '@shopwatch/settings';
import { code, table } from '../markdown.ts';
import type { Page } from '../page.ts';

/** Every setting with its value in production and as written. */
export const settings: Page = {
  file: 'settings.md',
  title: 'Settings',
  intro:
    'Every setting of an environment. The schema stands in `libs/settings/src/schema`; anything it does not know stops the synthesis.',
  body: () => {
    const production = flat(environments['production']);
    const asWritten = flat(presets['as-written']);
    const values = Object.entries(production).map(([path, value]) => [code(path), value, asWritten[path] ?? '']);
    const variables = [...Object.values(choiceVariables), ...settingVariables].map(({ name, meaning }) => [
      code(name),
      meaning,
    ]);
    return [
      table(['Setting', 'Production', 'As written'], values),
      '## Environment variables',
      table(['Variable', 'What it does'], variables),
      `Environments: ${Object.keys(environments).map(code).join(', ')}. Presets: ${Object.keys(presets).map(code).join(', ')}.`,
      'Bad settings stop before anything is synthesised:',
      '```\n$ SHOPWATCH_ALERT_EMAIL=nobody npx nx run monitoring:synth\nbad settings in environment "production" with SHOPWATCH_ALERT_EMAIL\n  alertEmail: an alert e-mail is an address such as alerts@example.com, got "nobody"\n```',
    ].join('\n\n');
  },
};

function flat(value: unknown, path: readonly string[] = []): Record<string, string> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.assign({}, ...Object.entries(value).map(([key, inner]) => flat(inner, [...path, key])));
  return { [path.join('.')]: code(JSON.stringify(value)) };
}
