/** An event pattern that EventBridge refuses. */
export class InvalidEventPattern extends Error {
  override readonly name = 'InvalidEventPattern';
  /** AWS's error code. */
  readonly code = 'InvalidEventPatternException';
  /** AWS's message with the position of the reader, as the API returns it. */
  readonly rawMessage: string;

  constructor(reason: string, tail: string) {
    super(`Event pattern is not valid. Reason: ${reason}`);
    this.rawMessage = this.message + tail;
  }
}
