/**
 * The targets that every project has.
 * @param {{ root: string, specs: readonly string[], bundled: boolean }} project
 * @returns {Record<string, import('@nx/devkit').TargetConfiguration>}
 */
export function projectTargets({ root, specs, bundled }) {
  return {
    // One compiler run over the whole workspace takes a tenth of the time of one run per project.
    typecheck: { executor: 'nx:noop', dependsOn: [{ projects: ['shopwatch'], target: 'typecheck' }] },
    lint: {
      command: `eslint --no-warn-ignored --no-error-on-unmatched-pattern ${root}`,
      cache: true,
      inputs: ['default', '^exported', 'toolchain', '{workspaceRoot}/{apps,libs,tools}/*/package.json'],
      outputs: [],
    },
    ...(specs.length > 0 && {
      test: {
        command: testCommand(root, specs),
        dependsOn: bundled ? ['bundle'] : [],
        cache: true,
        inputs: ['default', '^exported', 'toolchain', { env: 'CI' }],
        outputs: [],
      },
    }),
  };
}

/**
 * TypeScript is tested with Jest. The plugin itself is plain JavaScript, which Nx loads on every Node version, and Node's own runner
 * tests it as it is.
 * @param {string} root
 * @param {readonly string[]} specs
 */
function testCommand(root, specs) {
  const plain = specs.filter((spec) => spec.endsWith('.mjs'));
  return plain.length > 0 ? `node --test ${plain.join(' ')}` : `node tools/workspace/src/specs/run.mjs ${root}`;
}
