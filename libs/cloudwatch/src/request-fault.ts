/** The error codes with which CloudWatch refuses a request about metrics. */
export type MetricFaultCode =
  'InvalidNextToken' | 'InvalidParameterCombination' | 'InvalidParameterValue' | 'MissingParameter' | 'ValidationError';

/** Refuses a request about metrics in AWS's words, which the local cloud sends as they are. */
export class MetricFault extends Error {
  readonly code: MetricFaultCode;

  constructor(code: MetricFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MetricFault';
    this.code = code;
  }
}

/**
 * Gathers what is wrong with a request. AWS answers with all sentences of one code, a line each, and looks no further; which
 * code comes first is the order in which the checks are made.
 */
export class Complaints {
  private code: MetricFaultCode | undefined;
  private readonly sentences: string[] = [];

  add(code: MetricFaultCode, sentence: string): void {
    this.code ??= code;
    if (this.code === code) this.sentences.push(sentence);
  }

  /** @throws MetricFault when anything was added */
  throwIfAny(): void {
    if (this.code !== undefined) throw new MetricFault(this.code, this.sentences.join('\n'));
  }
}
