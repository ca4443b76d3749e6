import { addContribution, contributionOf, dropTalliesBefore, readsLogGroup } from '@shopwatch/logs';
import type { LogLine } from '../../../ports/log-sink.ts';
import type { Scope } from '../../../scope.ts';
import { insightRulesOf } from './insight-rules.ts';

/** A report reaches back one day at most, so that older contributions are of no use. */
const keptMilliseconds = 86_400_000;

/** Adds log events up in every enabled rule that reads their group. */
export function observeLogs(
  scope: Scope,
  group: { readonly name: string; readonly arn: string },
  events: readonly LogLine[],
): void {
  for (const { rule, state, tallies } of insightRulesOf(scope).values()) {
    if (state === 'DISABLED' || !readsLogGroup(rule, group)) continue;
    dropTalliesBefore(tallies, scope.clock.now() - keptMilliseconds);
    for (const { timestamp, message } of events) {
      const contribution = contributionOf(rule, message);
      if (contribution !== undefined) addContribution(tallies, timestamp, contribution);
    }
  }
}
