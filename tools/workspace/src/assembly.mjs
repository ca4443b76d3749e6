import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * One stack of a cloud assembly, as CDK left it on disk.
 * @typedef {object} Stack
 * @property {string} name
 * @property {string} tier
 * @property {string} region
 * @property {string} templatePath absolute
 * @property {any} template parsed
 * @property {Readonly<Record<string, readonly { type: string, data?: any }[]>>} metadata by construct path, as `/stack/construct`
 */

/**
 * Returns the folders of the assemblies that `synth` wrote.
 * @param {string} [preset] the preset they were synthesised with, if any
 * @returns {string[]}
 */
export function assemblies(preset) {
  const tiers = readdirSync('apps').filter((tier) => existsSync(join('apps', tier, 'cdk.json')));
  return tiers
    .sort()
    .map((tier) => join('dist/apps', tier, preset ?? '', 'cdk.out'))
    .filter((folder) => existsSync(join(folder, 'manifest.json')));
}

/**
 * Reads the stacks of one assembly.
 * @param {string} folder
 * @returns {Stack[]}
 */
export function stacksOf(folder) {
  const { artifacts } = readJson(join(folder, 'manifest.json'));
  return Object.entries(artifacts)
    .filter(([, artifact]) => artifact.type === 'aws:cloudformation:stack')
    .map(([name, artifact]) => {
      const templatePath = resolve(folder, artifact.properties.templateFile);
      return {
        name,
        tier: /(?:^|\/)dist\/apps\/([^/]+)\//.exec(resolve(folder))?.[1] ?? name,
        region: artifact.environment.split('/').at(-1),
        templatePath,
        template: readJson(templatePath),
        metadata: artifact.metadata ?? readJson(join(folder, artifact.additionalMetadataFile)),
      };
    });
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
