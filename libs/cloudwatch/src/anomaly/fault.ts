/** The error codes that the anomaly detector operations answer with. */
export type AnomalyDetectorFaultCode =
  | 'InvalidNextToken'
  | 'InvalidParameterCombination'
  | 'InvalidParameterValue'
  | 'MissingParameter'
  | 'ResourceNotFoundException';

/**
 * Refuses a call to an anomaly detector operation; the local cloud turns it into the wire's error.
 * The codes are AWS's, the sentences are ours: no recording of AWS's own exists.
 */
export class AnomalyDetectorFault extends Error {
  readonly code: AnomalyDetectorFaultCode;

  constructor(code: AnomalyDetectorFaultCode, message: string) {
    super(message);
    this.name = 'AnomalyDetectorFault';
    this.code = code;
  }
}
