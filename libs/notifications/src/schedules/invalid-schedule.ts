/** A schedule expression that EventBridge refuses; what is wrong with it stands in `detail`, since AWS does not say. */
export class InvalidSchedule extends Error {
  override readonly name = 'InvalidSchedule';
  /** AWS's error code. */
  readonly code = 'ValidationException';
  /** What is wrong, in our words: lower case, no full stop. */
  readonly detail: string;

  constructor(message: string, detail: string) {
    super(message);
    this.detail = detail;
  }
}

/** Refuses an expression in AWS's words. */
export function refuseSchedule(detail: string): never {
  throw new InvalidSchedule('Parameter ScheduleExpression is not valid.', detail);
}
