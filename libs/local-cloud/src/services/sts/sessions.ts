import type { Session } from '../../ports/session-reader.ts';
import type { Context, Scope } from '../../scope.ts';
import { stateSlot } from '../../state/state-slot.ts';

/** The temporary credentials that STS has lent, by access key; they count in all accounts. */
const sessions = stateSlot('sts.sessions', { reach: 'cloud', empty: () => new Map<string, Session>() });

/** What an access key that STS issued stands for. */
export function readSession(scope: Scope, accessKeyId: string): Session | undefined {
  return scope.state(sessions).get(accessKeyId);
}

/** Lends credentials for a session. */
export function openSession(scope: Scope, session: Session): { accessKeyId: string; secret: string; token: string } {
  const accessKeyId = `ASIA${scope.ids.upper(16)}`;
  scope.state(sessions).set(accessKeyId, session);
  return { accessKeyId, secret: scope.ids.hex(40), token: scope.ids.hex(128) };
}

/** Who makes a request: the session behind its access key, or the account itself. */
export function callerIdentity(context: Context): { account: string; arn: string; userId: string } {
  const session = readSession(context, context.caller.accessKeyId);
  if (session !== undefined) return session;
  const { account, partition } = context;
  return { account, arn: `arn:${partition}:iam::${account}:root`, userId: account };
}
