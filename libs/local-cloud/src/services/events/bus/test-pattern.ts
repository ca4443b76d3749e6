import { eventMatches, parseEventPattern, type EventPattern, type JsonObject } from '@shopwatch/notifications';
import { invalid } from '../faults.ts';
import { inWordsOfAws } from '../rules/write-rule.ts';

/** What every event has. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_TestEventPattern.html */
const DEMANDED = ['id', 'account', 'source', 'time', 'region', 'resources', 'detail-type'];

/** Whether an event, as JSON text, matches a pattern. @throws AwsError InvalidEventPatternException, or ValidationException for what is no event */
export function testPattern(pattern: string, event: string): boolean {
  return eventMatches(readPattern(pattern), readEvent(event));
}

function readPattern(pattern: string): EventPattern {
  try {
    return parseEventPattern(pattern);
  } catch (fault) {
    throw inWordsOfAws(fault);
  }
}

/** AWS's own words about what is missing are not recorded. */
function readEvent(text: string): JsonObject {
  const refuse = (reason: string): Error => invalid(`Parameter Event is not valid. Reason: ${reason}`);
  let event: unknown;
  try {
    event = JSON.parse(text);
  } catch {
    throw refuse('the event is no JSON text');
  }
  if (typeof event !== 'object' || event === null || Array.isArray(event)) throw refuse('the event is no JSON object');
  const missing = DEMANDED.filter((name) => !Object.hasOwn(event, name));
  if (missing.length > 0) throw refuse(`the event lacks ${missing.join(', ')}`);
  return event as JsonObject;
}
