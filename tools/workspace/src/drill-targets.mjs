/**
 * The target of a tier that has drills: it plays them on the assemblies of the tier and of all that it stands on.
 * @param {{ name: string, root: string, standsOn: readonly string[], accepted: boolean }} tier
 * @returns {Record<string, import('@nx/devkit').TargetConfiguration>}
 */
export function drillTargets({ name, root, standsOn, accepted }) {
  const tiers = [...standsOn, name];
  const command = (/** @type {string} */ preset) => {
    const assemblies = tiers.map((tier) => `--assembly dist/apps/${tier}/${preset}cdk.out`).join(' ');
    const reports = `--html dist/drills/${preset}${name}.html --junit dist/drills/${preset}${name}.xml`;
    const accept = accepted ? ` --accept ${root}/drills/accepted-mutants.json` : '';
    return `node tools/shopwatch/bin/shopwatch.mjs drill ${assemblies} ${reports}${accept} ${root}/drills`;
  };
  return {
    drill: {
      executor: 'nx:run-commands',
      options: { command: command('') },
      configurations: { 'as-written': { command: command('as-written/') } },
      dependsOn: [{ projects: tiers, target: 'synth' }],
      cache: true,
      inputs: [
        'default',
        '^exported',
        { dependentTasksOutputFiles: '**/*.json' },
        '{workspaceRoot}/libs/{alarm-lint,cloudformation,cloudwatch,drills,local-cloud,logs,notifications}/src/**/*.{json,ts}',
        '{workspaceRoot}/tools/shopwatch/{bin,src}/*',
        '{workspaceRoot}/tools/shopwatch/src/**/*.ts',
      ],
      outputs: ['', 'as-written/'].flatMap((preset) =>
        ['html', 'xml'].map((type) => `{workspaceRoot}/dist/drills/${preset}${name}.${type}`),
      ),
    },
  };
}

/**
 * Returns every tier that a tier stands on, directly or not, those first that others stand on.
 * @param {string} name
 * @param {ReadonlyMap<string, readonly string[]>} readers the tiers that read from each
 * @returns {string[]}
 */
export function standsOn(name, readers) {
  /** @type {Set<string>} */
  const found = new Set();
  const visit = (/** @type {string} */ tier) => {
    for (const [giver, takers] of readers) {
      if (!takers.includes(tier) || found.has(giver)) continue;
      visit(giver);
      found.add(giver);
    }
  };
  visit(name);
  return [...found];
}
