import { alarmRuleState } from '@shopwatch/cloudwatch';
import { attempt, compared } from '../../compare.ts';
import type { ConformanceCase, DocumentFamily, JsonObject } from '../../family.ts';
import { admissionCase } from './admission.ts';
import { deliveryTimelineCases, suppressionDeliveryCases } from './delivery.ts';
import { timelineCases } from './timeline.ts';

const sections = ['ruleAdmission', 'timelines', 'deliveryTimeline', 'derived'];

/** The recorded life of composites: rules admitted and refused, stories, and suppressed deliveries. */
export const compositeTimeline: DocumentFamily = {
  name: 'composite-timeline',
  shape: 'document',
  sections,
  recognises: (document) => sections.some((key) => Array.isArray(document[key])),
  cases: ({ ruleAdmission = [], timelines = [], deliveryTimeline = [], derived = [] }) => [
    ...ruleAdmission.map(admissionCase),
    ...timelines.flatMap(timelineCases),
    ...deliveryTimelineCases(deliveryTimeline),
    ...derived.map(derivedCase),
  ],
};

/** One delivery in a file of its own. */
export const suppressionDelivery: DocumentFamily = {
  name: 'composite-timeline',
  shape: 'document',
  recognises: (document) => Array.isArray(document.timeline) && 'alarm' in document,
  cases: ({ alarm, timeline, events, lambda, actionHistory }) => [
    ...deliveryTimelineCases(timeline, alarm),
    ...(events === undefined ? [] : deliveredCases({ alarm, timeline, events, lambda, actionHistory })),
  ],
};

function deliveredCases({ alarm, timeline, ...delivered }: JsonObject): readonly ConformanceCase[] {
  const clock = (at: string) => at.slice(11, -1);
  const rows = timeline as readonly { readonly at: string; readonly input: string }[];
  const inputs = rows.slice(1).map(({ at, input }) => [clock(at), input]);
  return suppressionDeliveryCases({ alarm, inputs, children: `child OK at ${clock(rows[0]!.at)}`, ...delivered });
}

/** A is in ALARM, B is OK. */
function derivedCase({ id, rule, state }: JsonObject): ConformanceCase {
  return {
    id: `derived ${id}`,
    run: () =>
      compared(
        { state },
        attempt(() => ({ state: alarmRuleState(rule, { A: 'ALARM', B: 'OK' }) })),
      ),
  };
}
