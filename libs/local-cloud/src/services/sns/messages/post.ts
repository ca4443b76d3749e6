/** What came of a call: it was taken, it will never be, or another attempt may help. */
export type PostResult =
  | { readonly kind: 'again'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'taken' };

/** How long SNS waits for an answer. @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html */
const PATIENCE_MILLISECONDS = 15_000;

/** Whether a web address is on this machine: no other is ever called. */
export function isOnThisMachine(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** Posts a text to a web address; redirections are not followed. */
export async function post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<PostResult> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    const answer = await fetch(url, { method: 'POST', body, headers, redirect: 'manual', signal });
    await answer.body?.cancel();
    return judge(url, answer.status);
  } catch (fault) {
    return { kind: 'again', reason: `${url} cannot be reached: ${causeOf(fault)}` };
  }
}

/** Errors of the client's are final, except that it is asked too often. */
function judge(url: string, status: number): PostResult {
  if (status >= 200 && status < 300) return { kind: 'taken' };
  const final = status >= 400 && status < 500 && status !== 429;
  return { kind: final ? 'refused' : 'again', reason: `${url} answered ${status}` };
}

function causeOf(fault: unknown): string {
  const cause = fault instanceof Error ? (fault.cause ?? fault) : fault;
  return cause instanceof Error ? ('code' in cause ? String(cause.code) : '') || cause.message : String(cause);
}
