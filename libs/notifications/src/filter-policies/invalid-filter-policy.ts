/** The operation that a filter policy came with; it decides how AWS's message starts. */
export type FilterPolicyOperation = 'Subscribe' | 'SetSubscriptionAttributes';

/** A filter policy that SNS refuses. The message is the one of `Subscribe`. */
export class InvalidFilterPolicy extends Error {
  override readonly name = 'InvalidFilterPolicy';
  /** AWS's error code. */
  readonly code = 'InvalidParameter';
  /** AWS's sentence, with the position where it gives one. */
  readonly reason: string;

  constructor(reason: string, tail: string) {
    super(`${PREFIXES.Subscribe}${reason}${tail}`);
    this.reason = reason + tail;
  }

  /** AWS's whole message for the operation that brought the policy. */
  messageFor(operation: FilterPolicyOperation): string {
    return PREFIXES[operation] + this.reason;
  }
}

const PREFIXES: Readonly<Record<FilterPolicyOperation, string>> = {
  Subscribe: 'Invalid parameter: Attributes Reason: FilterPolicy: ',
  SetSubscriptionAttributes: 'Invalid parameter: FilterPolicy: ',
};
