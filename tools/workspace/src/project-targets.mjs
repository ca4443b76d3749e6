/**
 * The targets that every project has.
 * @param {{ root: string, tested: boolean, bundled: boolean }} project
 * @returns {Record<string, import('@nx/devkit').TargetConfiguration>}
 */
export function projectTargets({ root, tested, bundled }) {
  return {
    // One compiler run over the whole workspace takes a tenth of the time of one run per project.
    typecheck: { executor: 'nx:noop', dependsOn: [{ projects: ['shopwatch'], target: 'typecheck' }] },
    lint: {
      command: `eslint --no-warn-ignored ${root}`,
      cache: true,
      inputs: ['default', '^exported', 'toolchain', '{workspaceRoot}/{apps,libs,tools}/*/package.json'],
      outputs: [],
    },
    ...(tested && {
      test: {
        command: `jest --config jest.preset.js --rootDir ${root}`,
        dependsOn: bundled ? ['bundle'] : [],
        cache: true,
        inputs: ['default', '^exported', 'toolchain', { env: 'CI' }],
        outputs: [],
      },
    }),
  };
}
