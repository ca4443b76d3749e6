import { code, table } from '../markdown.ts';
import type { Page } from '../page.ts';

/** What each deployment prints. */
export const outputs: Page = {
  file: 'outputs.md',
  title: 'Outputs',
  intro:
    'What a deployment of each tier gives. `npx nx run <tier>:outputs` prints them again and hides the values of those whose description begins with "Sensitive".',
  body: (stacks) => {
    const rows = stacks.flatMap(({ tier, template }) =>
      Object.entries<{ Description: string }>(template.Outputs ?? {}).map(([name, { Description }]) => [
        code(name),
        tier,
        Description,
      ]),
    );
    return table(['Output', 'Tier', 'What it is'], rows);
  },
};
