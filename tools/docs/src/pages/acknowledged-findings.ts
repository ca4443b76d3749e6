import { acknowledgementsOf } from '@shopwatch/workspace/acknowledgements';
import { code, table } from '../markdown.ts';
import type { Page } from '../page.ts';

/** Findings that stay, with the reasons. */
export const acknowledgedFindings: Page = {
  file: 'acknowledged-findings.md',
  title: 'Acknowledged findings',
  intro:
    'What cdk-nag, the alarm linter and the CloudFormation validator would report, and why it stays. Each reason stands in the code beside its construct; a finding without one fails the build.',
  body: (stacks) => {
    const found = stacks.flatMap(acknowledgementsOf);
    const rows = found.map(({ construct, rule, reason }) => [code(rule), code(construct), reason]);
    return table(['Finding', 'Construct', 'Reason'], rows);
  },
};
