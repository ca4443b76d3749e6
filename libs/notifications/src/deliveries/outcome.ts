/** What stood in the way of a message, or the last thing that let it pass. */
export type DeliveryStage =
  | 'topic policy'
  | 'topic key'
  | 'function policy'
  | 'subscription pending'
  | 'filter policy'
  | 'endpoint policy'
  | 'endpoint'
  | 'done';

/** Whose words a reason is in: AWS's, as its alarm history shows them, or ours where AWS says nothing. */
export type Wording = 'aws' | 'ours';

/** Why a message did not arrive. */
export interface DeliveryReason {
  readonly text: string;
  readonly wording: Wording;
}

/**
 * What became of a message. `dropped` is what AWS does on purpose and counts as no failure; `undecided` names a policy
 * feature that is not modelled and that the outcome hangs on.
 */
export type DeliveryOutcome =
  | { readonly kind: 'delivered'; readonly stage: 'done' }
  | { readonly kind: 'dropped'; readonly stage: DeliveryStage; readonly reason: DeliveryReason }
  | {
      readonly kind: 'failed';
      readonly stage: DeliveryStage;
      readonly reason: DeliveryReason;
      /** The queue that keeps the message. */
      readonly deadLetterArn?: string;
    }
  | { readonly kind: 'undecided'; readonly stage: DeliveryStage; readonly reason: DeliveryReason };

/** The message arrived. */
export const DELIVERED: DeliveryOutcome = { kind: 'delivered', stage: 'done' };

/** A reason in AWS's own words. */
export function awsReason(text: string): DeliveryReason {
  return { text, wording: 'aws' };
}

/** A reason in our words. */
export function ourReason(text: string): DeliveryReason {
  return { text, wording: 'ours' };
}
