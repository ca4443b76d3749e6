import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

/** What the function behind a custom resource says. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html */
export interface CustomAnswer {
  /** Why it failed; undefined when it did not. */
  readonly failure?: AwsError;
  /** Empty when a function that failed names none. */
  readonly physicalId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What functions have said by the token of their request; undefined while somebody waits. A cloud that starts again waits for nobody. */
const answers = stateSlot('cloudformation.custom-answers', {
  reach: 'cloud',
  empty: () => new Map<string, unknown>(),
  save: () => null,
  load: () => new Map<string, unknown>(),
});

/** Waits for an answer under a new token. */
export function expectAnswer(scope: Scope): string {
  const token = scope.ids.uuid();
  scope.state(answers).set(token, undefined);
  return token;
}

/** Takes an answer; false when nobody waits for it. */
export function takeAnswer(scope: Scope, token: string, answer: unknown): boolean {
  const waiting = scope.state(answers);
  if (!waiting.has(token) || waiting.get(token) !== undefined) return false;
  waiting.set(token, answer);
  return true;
}

/** Reads what the function said, and waits no more. @throws AwsError when it said nothing, or nothing that makes sense */
export function answerFor(scope: Scope, token: string, requestId: string): CustomAnswer {
  const answer = scope.state(answers).get(token) as Readonly<Record<string, unknown>> | null | undefined;
  scope.state(answers).delete(token);
  if (typeof answer !== 'object' || answer === null) throw failed(silence(requestId));
  const { PhysicalResourceId: given, Data: data } = answer;
  const physicalId = typeof given === 'string' ? given : '';
  if (answer['Status'] !== 'SUCCESS') return { failure: failed(complaint(answer, requestId)), physicalId, data: {} };
  if (physicalId === '') throw failed('Invalid PhysicalResourceId');
  return { physicalId, data: typeof data === 'object' && data !== null ? (data as CustomAnswer['data']) : {} };
}

function complaint({ Status, Reason }: Readonly<Record<string, unknown>>, requestId: string): string {
  const told = typeof Reason === 'string' ? Reason : 'None';
  return `Received response status [${String(Status)}] from custom resource. Message returned: ${told} (RequestId: ${requestId})`;
}

function silence(requestId: string): string {
  return `CloudFormation did not receive a response from your Custom Resource. Please check your logs for requestId [${requestId}]. If you are using the Python cfn-response module, you may need to update your Lambda function code so that CloudFormation can attach the updated version.`;
}

function failed(message: string): AwsError {
  return new AwsError('GeneralServiceException', message);
}
