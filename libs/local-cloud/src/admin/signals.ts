import type { Signal, SignalSubject } from '../ports/signal-desk.ts';
import type { Scope } from '../scope.ts';
import { ConditionError } from '../signals/condition.ts';
import { clearSignal, clearSignals, listSignals, setSignal } from '../signals/signals.ts';
import { AdminError, type AdminContext, type AdminRoute } from './admin.ts';

/** Lists the resources that AWS would publish metrics about, and the conditions they can be put under. */
export const readSignals: AdminRoute = {
  method: 'GET',
  path: 'signals',
  summary: 'lists the resources of ?region that publish metrics, with the conditions they are and can be under',
  run: (context) => ({ signals: listSignals(placeOf(context, {})).map(view) }),
};

/** Puts a resource under a condition. */
export const putSignal: AdminRoute = {
  method: 'PUT',
  path: 'signals',
  summary: 'puts a resource under a condition: { id, condition, resourceType?, region? }; id is its id or its name',
  run(context) {
    const asked = textsOf(context.body);
    const condition = needed(asked, 'condition');
    return sensible(() => view(setSignal(placeOf(context, asked), subjectOf(asked), condition)));
  },
};

/** Ends conditions. */
export const deleteSignals: AdminRoute = {
  method: 'DELETE',
  path: 'signals',
  summary: 'lets the resource ?id, or without it every resource of ?region, go back to its ordinary life',
  run(context) {
    const asked = Object.fromEntries(context.query);
    const scope = placeOf(context, {});
    if (asked['id'] === undefined) return clearSignals(scope);
    return sensible(() => view(clearSignal(scope, subjectOf(asked))));
  },
};

type Texts = Readonly<Record<string, string | undefined>>;

const PARAMETERS: readonly string[] = ['account', 'condition', 'id', 'region', 'resourceType'];

function placeOf({ local, query }: AdminContext, asked: Texts): Scope {
  const account = asked['account'] ?? query.get('account') ?? undefined;
  const region = asked['region'] ?? query.get('region') ?? undefined;
  return local.scope({ ...(account === undefined ? {} : { account }), ...(region === undefined ? {} : { region }) });
}

function subjectOf(asked: Texts): SignalSubject {
  const { resourceType } = asked;
  return { id: needed(asked, 'id'), ...(resourceType === undefined ? {} : { resourceType }) };
}

function textsOf(body: unknown): Texts {
  if (typeof body !== 'object' || body === null)
    throw new AdminError('the body must be an object with id and condition');
  for (const [name, value] of Object.entries(body)) {
    if (!PARAMETERS.includes(name)) throw new AdminError(`unknown member ${name}; give ${PARAMETERS.join(', ')}`);
    if (typeof value !== 'string') throw new AdminError(`${name} must be text, got ${JSON.stringify(value)}`);
  }
  return body as Texts;
}

function needed(asked: Texts, name: string): string {
  const value = asked[name];
  if (value === undefined || value === '') throw new AdminError(`${name} is missing; give the ${name} as text`);
  return value;
}

function sensible<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (fault) {
    throw fault instanceof ConditionError ? new AdminError(fault.message) : fault;
  }
}

function view({ since, ...signal }: Signal): object {
  return { ...signal, ...(since === undefined ? {} : { since: new Date(since).toISOString() }) };
}
