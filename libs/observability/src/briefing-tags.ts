import { Tags } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Briefing, GivenBriefing } from './alarm-row.ts';

/** Puts on an alarm what the person who is paged needs to know and a description that is given leaves no room for. */
export function tagWith(alarm: IConstruct, briefing: Briefing | GivenBriefing | string): void {
  if (typeof briefing === 'string' || !('description' in briefing)) return;
  if (briefing.owner !== undefined) Tags.of(alarm).add('Owner', briefing.owner);
  Tags.of(alarm).add('Runbook', briefing.runbook);
  Tags.of(alarm).add('Severity', briefing.severity);
}
