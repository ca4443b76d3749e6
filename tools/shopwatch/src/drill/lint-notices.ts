import { lint, type Finding, type StackSource } from '@shopwatch/alarm-lint';
import type { AssembledStack } from '@shopwatch/drills';
import type { JsonObject } from '@shopwatch/cloudformation';

/** Returns what the alarm linter says of a stack that was changed, among all others as they are: the check that finds what it did not find before. */
export function lintNotices(stacks: readonly AssembledStack[]): (changed: AssembledStack) => string | undefined {
  const sources = stacks.map(sourceOf);
  const before = new Set(findings(sources).map(identity));
  return (changed) => {
    const now = sources.map((source) => (source.name === changed.name ? sourceOf(changed) : source));
    return findings(now).find((finding) => !before.has(identity(finding)))?.check;
  };
}

/** Notes say what may be so on purpose. */
function findings(sources: readonly StackSource[]): readonly Finding[] {
  // No silence is given, so that no day matters.
  return lint(sources, { today: '1970-01-01' }).filter(({ severity }) => severity !== 'note');
}

function identity({ check, stack, logicalId, message }: Finding): string {
  return [check, stack, logicalId, message].join(' ');
}

function sourceOf({ name, region, account, template }: AssembledStack): StackSource {
  return {
    name,
    path: name,
    region,
    account,
    file: name,
    text: '',
    template: template as JsonObject,
    acknowledged: new Map(),
    nested: new Map(),
  };
}
