import type { Scope } from '../scope.ts';
import { stateSlot } from '../state/state-slot.ts';
import { ConditionError, parseConditions, printConditions } from './condition.ts';
import type { Origin, SignalModel, Subject } from './signal-model.ts';
import { originsAt } from './steer.ts';

interface Held {
  readonly condition: string;
  /** Epoch milliseconds. */
  readonly since: number;
  readonly from: Readonly<Record<string, Origin>>;
}

/** The conditions that resources are under, by kind and name of the resource. */
const held = stateSlot('signals.conditions', { empty: () => new Map<string, Held>() });

/** A resource with the condition it is under. */
export function subjectOf(scope: Scope, resourceType: string, id: string): Subject {
  const put = scope.state(held).get(key(resourceType, id));
  return put === undefined ? { id, condition: undefined } : { id, ...put };
}

/**
 * Puts a resource under conditions, in place of those it is under: an amount that was steered before goes on from where it is. Undefined
 * lets the resource go back to its ordinary life at once.
 *
 * @throws ConditionError when there is no such resource or the model knows no such condition
 */
export function putCondition(scope: Scope, model: SignalModel, id: string, text: string | undefined): Subject {
  refuseStranger(scope, model, id);
  if (text === undefined) scope.state(held).delete(key(model.resourceType, id));
  else {
    const condition = checked(model, text);
    const since = scope.clock.now();
    const from = originsAt(subjectOf(scope, model.resourceType, id), since);
    scope.state(held).set(key(model.resourceType, id), { condition, since, from });
  }
  const subject = subjectOf(scope, model.resourceType, id);
  model.changed?.(scope, subject);
  return subject;
}

/** Ends the conditions of a resource because it has been mended or is gone; its model is not told. */
export function endConditions(scope: Scope, resourceType: string, id: string): void {
  scope.state(held).delete(key(resourceType, id));
}

function refuseStranger(scope: Scope, model: SignalModel, id: string): void {
  const known = model.subjects(scope);
  if (known.includes(id)) return;
  const there = known.length === 0 ? 'there is none' : `there are ${known.join(', ')}`;
  throw new ConditionError(`no ${model.resourceType} is called "${id}"; ${there}`);
}

/** A model names its conditions in the form in which they are written: `connections=N over T`. */
function checked(model: SignalModel, text: string): string {
  const forms = Object.keys(model.conditions);
  const conditions = parseConditions(text);
  for (const { name, amount, overSeconds } of conditions) {
    const form = forms.find((candidate) => candidate.split(/[= ]/)[0] === name);
    if (form === undefined)
      throw new ConditionError(`unknown condition "${name}"; ${model.resourceType} takes ${forms.join(', ')}`);
    const fits = form.includes('=') === (amount !== undefined) && (overSeconds === 0 || form.includes(' over '));
    if (!fits) throw new ConditionError(`"${text}" does not fit; write it as ${form}`);
  }
  return printConditions(conditions);
}

function key(resourceType: string, id: string): string {
  return `${resourceType} ${id}`;
}
