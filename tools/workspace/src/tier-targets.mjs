/**
 * The targets of a tier: from source to cloud and back.
 * @param {{ name: string, root: string, readers: readonly string[] }} tier
 * @returns {Record<string, import('@nx/devkit').TargetConfiguration>}
 */
export function tierTargets({ name, root, readers }) {
  const dist = `dist/apps/${name}`;
  return {
    bundle: {
      command: `node tools/workspace/src/bundle.mjs ${name}`,
      cache: true,
      inputs: [
        'production',
        '^exported',
        '{workspaceRoot}/tools/workspace/src/bundle.mjs',
        '{workspaceRoot}/package-lock.json',
      ],
      outputs: ['main.cjs', 'handlers', 'canaries'].map((made) => `{workspaceRoot}/${dist}/${made}`),
    },
    synth: {
      executor: 'nx:run-commands',
      options: { command: `node ${dist}/main.cjs`, forwardAllArgs: false, ...synthInto(`${dist}/cdk.out`) },
      configurations: { 'as-written': synthInto(`${dist}/as-written/cdk.out`, 'as-written') },
      dependsOn: ['bundle'],
      cache: true,
      inputs: [
        'settings',
        { dependentTasksOutputFiles: '**/*' },
        { externalDependencies: ['aws-cdk-lib', 'cdk-nag', 'constructs'] },
      ],
      outputs: ['{options.outputPath}'],
    },
    diff: cdk(root, 'diff --all', ['synth']),
    // Exactly the assembly that was synthesised and validated, after the tiers it reads from.
    deploy: cdk(root, `deploy --all --require-approval never --outputs-file ../../${dist}/outputs.json`, [
      'synth',
      '^deploy',
      { projects: ['shopwatch'], target: 'validate' },
    ]),
    destroy: cdk(root, 'destroy --all --force', [
      'synth',
      ...readers.map((reader) => ({ projects: [reader], target: 'destroy' })),
    ]),
    outputs: { command: `node tools/workspace/src/outputs.mjs ${name}` },
  };
}

/**
 * @param {string} outputPath where the assembly goes; Nx caches what is there
 * @param {string} [preset]
 */
function synthInto(outputPath, preset) {
  return { outputPath, env: { CDK_OUTDIR: outputPath, ...(preset && { SHOPWATCH_PRESET: preset }) } };
}

/**
 * @param {string} root
 * @param {string} command
 * @param {import('@nx/devkit').TargetConfiguration['dependsOn']} dependsOn
 * @returns {import('@nx/devkit').TargetConfiguration}
 */
function cdk(root, command, dependsOn) {
  const asWritten = `--app ../../dist/${root}/as-written/cdk.out`;
  return {
    executor: 'nx:run-commands',
    // The CDK CLI's advice about newer Node versions is not for whoever deploys.
    options: { command: `cdk ${command}`, cwd: root, env: { NODE_NO_WARNINGS: '1' } },
    configurations: { 'as-written': { command: `cdk ${command} ${asWritten}` } },
    dependsOn,
    cache: false,
  };
}
