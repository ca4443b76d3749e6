/** The project that the one run over all tiers belongs to. */
const LINTER = 'alarm-lint';

/**
 * The target `alarm-lint`: the linter's own project lints all tiers in one run, and that of each tier is this run.
 * @param {{ name: string, isTier: boolean }} project
 * @returns {Record<string, import('@nx/devkit').TargetConfiguration>}
 */
export function alarmLintTarget({ name, isTier }) {
  if (isTier)
    return { 'alarm-lint': { executor: 'nx:noop', dependsOn: [{ projects: [LINTER], target: 'alarm-lint' }] } };
  if (name !== LINTER) return {};
  return {
    'alarm-lint': {
      command: 'node tools/workspace/src/alarm-lint.mjs',
      dependsOn: [{ projects: ['tag:layer:tier'], target: 'synth' }],
      cache: true,
      inputs: [
        { dependentTasksOutputFiles: '**/*.json' },
        'production',
        '^production',
        '{workspaceRoot}/tools/workspace/src/{alarm-lint,assembly,own-bundle}.mjs',
        // A silence ends on a day.
        { runtime: 'node -p "new Date().toISOString().slice(0, 10)"' },
      ],
      outputs: [],
      configurations: { 'as-written': { args: '--preset=as-written' } },
    },
  };
}
