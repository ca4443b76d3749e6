import {
  eventMatches,
  parseEventPattern,
  type EventEnvelope,
  type EventPattern,
  type JsonObject,
} from '@shopwatch/notifications';
import type { BusEvent } from '../../../ports/event-bus.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { rules, type Rule } from '../rules/rule.ts';
import { trigger } from './trigger.ts';

interface Compiled {
  readonly source: string;
  readonly pattern: EventPattern;
}

/** The patterns of rules ready to match, by rule; they are read again in a cloud that starts. */
const compiled = stateSlot('events.compiled-patterns', {
  empty: () => new Map<string, Compiled>(),
  save: () => null,
  load: () => new Map<string, Compiled>(),
});

/** Takes an event onto the default bus and gives it to every rule that matches. Gives its id at once; `delivered` is when each target was tried. */
export function putEvent(scope: Scope, event: BusEvent): { readonly id: string; readonly delivered: Promise<void> } {
  const envelope = envelopeOf(scope, event);
  const matching = [...scope.state(rules).values()].filter((rule) => matches(scope, rule, envelope));
  const delivered = Promise.all(matching.map((rule) => trigger(scope, rule, envelope)));
  return { id: envelope.id, delivered: delivered.then(() => undefined) };
}

function matches(scope: Scope, rule: Rule, event: EventEnvelope): boolean {
  if (!rule.enabled || rule.eventPattern === undefined) return false;
  return eventMatches(patternOf(scope, rule.name, rule.eventPattern), event);
}

function patternOf(scope: Scope, name: string, source: string): EventPattern {
  const known = scope.state(compiled).get(name);
  if (known?.source === source) return known.pattern;
  const pattern = parseEventPattern(source);
  scope.state(compiled).set(name, { source, pattern });
  return pattern;
}

/** @see https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html */
function envelopeOf(scope: Scope, event: BusEvent): EventEnvelope {
  const time = new Date(event.time ?? scope.clock.now()).toISOString();
  return {
    version: '0',
    id: scope.ids.uuid(),
    'detail-type': event.detailType,
    source: event.source,
    account: scope.account,
    time: `${time.slice(0, 19)}Z`,
    region: scope.region,
    resources: event.resources ?? [],
    detail: event.detail as JsonObject,
  };
}
