import type { Template } from 'aws-cdk-lib/assertions';

/** Returns the template without the hashes of bundled code, which change with every line of a handler. */
export function scrubbed(template: Template): unknown {
  return JSON.parse(JSON.stringify(template.toJSON()).replace(/\b[0-9a-f]{64}(?=\.zip)/g, '<hash>'));
}
