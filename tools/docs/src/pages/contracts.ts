import { code, table } from '../markdown.ts';
import type { Page } from '../page.ts';
import { resourcesOf } from '../template.ts';

/** What each tier hands to others. */
export const contracts: Page = {
  file: 'contracts.md',
  title: 'Contracts',
  intro:
    'What each tier hands to others through SSM parameters, and who reads it. The tier that publishes is deployed before the tiers that read. Fixed names are known before anything is deployed, so that nobody needs to look them up.',
  body: (stacks) => {
    const rows = resourcesOf(stacks, ['AWS::SSM::Parameter']).map(
      ({ tier, Properties: { Name = '', Type = '', Description = '' } }) => [
        code(Name),
        tier,
        Type,
        Description,
        readersOf(Name, stacks),
      ],
    );
    return table(['Parameter', 'Published by', 'Type', 'What it is', 'Looked up by'], rows);
  },
};

function readersOf(parameter: string, stacks: Parameters<Page['body']>[0]): string {
  const readers = stacks.filter(({ template }) =>
    Object.values<{ Default?: string }>(template.Parameters ?? {}).some(({ Default }) => Default === parameter),
  );
  return readers.map(({ tier }) => tier).join(', ') || '–';
}
