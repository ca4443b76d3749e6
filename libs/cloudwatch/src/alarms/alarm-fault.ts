/** The error codes that the operations on metric alarms answer with. */
export type AlarmFaultCode = 'ValidationError' | 'ResourceNotFound' | 'InvalidFormat';

const statuses: Record<AlarmFaultCode, number> = { ValidationError: 400, ResourceNotFound: 404, InvalidFormat: 400 };

/**
 * Refuses an operation on a metric alarm; the local cloud turns it into the wire's error.
 * `awsMessage` is undefined where AWS answers with the code alone (ResourceNotFound of SetAlarmState, recorded 2025).
 */
export class AlarmFault extends Error {
  readonly code: AlarmFaultCode;
  /** HTTP status of the query protocol. */
  readonly status: number;
  readonly awsMessage?: string;

  constructor(code: AlarmFaultCode, awsMessage?: string) {
    super(awsMessage ?? code);
    this.name = 'AlarmFault';
    this.code = code;
    this.status = statuses[code];
    this.awsMessage = awsMessage;
  }
}

/** Refuses a request as invalid. */
export function invalid(message: string): never {
  throw new AlarmFault('ValidationError', message);
}
