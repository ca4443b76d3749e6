import type { Signal, SignalSubject } from '../ports/signal-desk.ts';
import type { Scope } from '../scope.ts';
import { ConditionError } from './condition.ts';
import { putCondition, subjectOf } from './conditions.ts';
import type { SignalModel, Subject } from './signal-model.ts';

interface Found {
  readonly model: SignalModel;
  readonly id: string;
}

/** The desk at which people see and steer what the models of these services publish. */
export function deskOver(models: readonly SignalModel[]) {
  const put = (scope: Scope, subject: SignalSubject, condition: string | undefined): Signal => {
    const { model, id } = find(scope, models, subject);
    return signal(scope, model, putCondition(scope, model, id, condition));
  };
  return {
    list: (scope: Scope): Signal[] => everything(scope, models).map((found) => read(scope, found)),
    set: (scope: Scope, subject: SignalSubject, condition: string): Signal => put(scope, subject, condition),
    clear: (scope: Scope, subject: SignalSubject): Signal => put(scope, subject, undefined),
  };
}

function everything(scope: Scope, models: readonly SignalModel[]): Found[] {
  return models.flatMap((model) => model.subjects(scope).map((id) => ({ model, id })));
}

function read(scope: Scope, { model, id }: Found): Signal {
  return signal(scope, model, subjectOf(scope, model.resourceType, id));
}

function signal(scope: Scope, model: SignalModel, { id, condition, since }: Subject): Signal {
  const name = model.nameOf?.(scope, id);
  return {
    resourceType: model.resourceType,
    id,
    ...(name === undefined ? {} : { name }),
    ...(condition === undefined ? {} : { condition }),
    ...(since === undefined ? {} : { since }),
    conditions: model.conditions,
  };
}

function find(scope: Scope, models: readonly SignalModel[], { id, resourceType }: SignalSubject): Found {
  const all = everything(scope, models).filter(
    ({ model }) => resourceType === undefined || model.resourceType === resourceType,
  );
  const byId = all.filter((found) => found.id === id);
  const meant = byId.length > 0 ? byId : all.filter((found) => found.model.nameOf?.(scope, found.id) === id);
  if (meant.length === 1) return meant[0]!;
  throw meant.length === 0 ? unknown(scope, all, { id, resourceType }) : ambiguous(id, meant);
}

function unknown(scope: Scope, all: readonly Found[], { id, resourceType }: Partial<SignalSubject>): ConditionError {
  const names = all.map((found) => found.model.nameOf?.(scope, found.id) ?? found.id);
  const there = names.length === 0 ? 'there is none' : `there are ${names.join(', ')}`;
  return new ConditionError(`no ${resourceType ?? 'resource'} is called "${id}" in ${scope.region}; ${there}`);
}

function ambiguous(id: string, meant: readonly Found[]): ConditionError {
  const which = meant.map(({ model, id: exact }) => `${model.resourceType} ${exact}`).join(', ');
  return new ConditionError(`"${id}" means ${which}; give its exact id and its resource type`);
}
