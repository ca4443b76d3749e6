/**
 * Returns the files of a new tier by path.
 * @param {{ name: string, purpose: string }} tier
 * @returns {Record<string, string>}
 */
export function files({ name, purpose }) {
  const words = name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const pascal = words.join('');
  const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1);
  return {
    'package.json': `${JSON.stringify(manifest(name), undefined, 2)}\n`,
    'project.json': `{ "name": "${name}" }\n`,
    'cdk.json': `{ "app": "../../dist/apps/${name}/cdk.out" }\n`,
    'README.md': readme(name, purpose, pascal),
    'src/main.ts': `import { synthesise } from '@shopwatch/tier';
import { ${pascal}Stack } from './${name}-stack.ts';

synthesise(${pascal}Stack);
`,
    'src/contract.ts': `import { contract, text } from '@shopwatch/contract';

/** What ${name} hands to other tiers. */
export const ${camel} = contract('${name}', {
  logGroupName: text('log group of ${name}'),
});
`,
    [`src/${name}-stack.ts`]: stack(name, purpose, pascal, camel),
    [`src/${name}-stack.spec.ts`]: spec(name, pascal, camel),
  };
}

/** @param {string} name */
function manifest(name) {
  return {
    name: `@shopwatch/${name}`,
    version: '0.1.0',
    private: true,
    type: 'module',
    license: 'Apache-2.0',
    exports: { '.': './src/contract.ts' },
    nx: { tags: ['layer:tier'] },
  };
}

/** @param {string} name @param {string} purpose @param {string} pascal @param {string} camel */
function stack(name, purpose, pascal, camel) {
  return `import { LogArchive } from '@shopwatch/observability';
import { TierStack, type TierProps } from '@shopwatch/tier';
import type { Construct } from 'constructs';
import { ${camel} } from './contract.ts';

/** ${purpose}. */
export class ${pascal}Stack extends TierStack {
  constructor(scope: Construct, props: TierProps) {
    super(scope, '${name}', '${purpose.replaceAll("'", "\\'")}', props);
    const logs = new LogArchive(this, 'Log', {
      logGroupName: \`\${this.settings.ecommerce.logGroupPrefix}/${name}\`,
      retentionDays: this.settings.logRetentionDays,
    });
    this.publish(${camel}, { logGroupName: logs.logGroupName });
    this.outputs({ LogGroupName: [logs.logGroupName, 'Log group of ${name}'] });
  }
}
`;
}

/** @param {string} name @param {string} pascal @param {string} camel */
function spec(name, pascal, camel) {
  return `import { houseRules, synthesised } from '@shopwatch/tier-checks';
import { ${camel} } from './contract.ts';
import { ${pascal}Stack } from './${name}-stack.ts';

const template = synthesised(${pascal}Stack);

describe('${name}', () => {
  test('the log group keeps events for 30 days', () => {
    template.hasResourceProperties('AWS::Logs::LogGroup', { LogGroupName: '/aws/ecommerce/${name}', RetentionInDays: 30 });
  });

  houseRules({
    template,
    contract: ${camel},
    names: ['/aws/ecommerce/${name}'],
    outputsRequirement: 'every one of the',
    outputs: ['LogGroupName'],
  });
});
`;
}

/** @param {string} name @param {string} purpose @param {string} pascal */
function readme(name, purpose, pascal) {
  return `# ${name}

${purpose}.

\`\`\`sh
npx nx run ${name}:test
npx nx run ${name}:deploy
\`\`\`

- \`src/contract.ts\`: what other tiers may read; importing it makes Nx deploy ${name} before them.
- \`src/${name}-stack.ts\`: \`${pascal}Stack\`, what the tier is made of.
`;
}
