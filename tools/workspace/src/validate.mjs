import { parseArgs } from 'node:util';
import { CloudFormationValidatePlugin } from 'aws-cdk-lib';
import { acknowledgementsOf } from './acknowledgements.mjs';
import { assemblies, stacksOf } from './assembly.mjs';

/**
 * Checks the templates of all tiers with the CloudFormation validator that CDK ships, under CDK's own options, in one process:
 * starting the validator takes longer than all templates together. A finding without a written reason fails.
 */
const usage = `usage: node tools/workspace/src/validate.mjs [--preset <name>] [cdk.out ...]
  checks the given assemblies, or all that "synth" wrote; exit code 0: nothing to say, 1: findings, 2: nothing to check`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { preset: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const stacks = (positionals.length > 0 ? positionals : assemblies(values.preset)).flatMap(stacksOf);
if (stacks.length === 0) {
  console.error('no assembly to validate; run "npx nx run-many -t synth" first');
  process.exit(2);
}

const open = findings(stacks).filter(({ acknowledged }) => !acknowledged);
for (const { rule, severity, where, description } of open)
  console.error(`${severity} ${rule} ${where}\n  ${description}`);
const templates = `${stacks.length} template${stacks.length === 1 ? '' : 's'}`;
console.log(`${templates} validated, ${open.length} finding${open.length === 1 ? '' : 's'} without a reason`);
process.exitCode = open.length > 0 ? 1 : 0;

/** @param {readonly import('./assembly.mjs').Stack[]} stacks */
function findings(stacks) {
  const stackTemplates = stacks.map(({ name, templatePath, region }) => ({
    stackConstructPath: name,
    templatePath,
    region: region === 'unknown-region' ? undefined : region,
    accountId: undefined,
  }));
  const context = /** @type {import('aws-cdk-lib').IPolicyValidationContext} */ ({ stackTemplates });
  const { violations } = new CloudFormationValidatePlugin().validate(context);
  return violations.flatMap(({ ruleName, severity = 'warning', description, violatingResources }) =>
    violatingResources.map((resource) => {
      const stack = stacks.find(({ templatePath }) => templatePath === resource.templatePath);
      const where = constructPath(stack, resource.resourceLogicalId) ?? resource.constructPath ?? '';
      return { rule: ruleName, severity, where, description, acknowledged: isAcknowledged(stack, where, ruleName) };
    }),
  );
}

/** @param {import('./assembly.mjs').Stack | undefined} stack @param {string | undefined} logicalId */
function constructPath(stack, logicalId) {
  return stack && logicalId
    ? (stack.template.Resources[logicalId]?.Metadata?.['aws:cdk:path'] ?? `${stack.name}/${logicalId}`)
    : undefined;
}

/** An acknowledgement holds for its construct and all below it. @param {import('./assembly.mjs').Stack | undefined} stack @param {string} path @param {string} rule */
function isAcknowledged(stack, path, rule) {
  if (!stack) return false;
  return acknowledgementsOf(stack).some(
    ({ construct, rule: acknowledged }) =>
      acknowledged === `CloudFormation-Validate::${rule}` && `${path}/`.startsWith(`${construct}/`),
  );
}
