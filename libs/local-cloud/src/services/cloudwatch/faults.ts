import {
  AlarmFault,
  AnomalyDetectorFault,
  CompositeAlarmError,
  DashboardFault,
  MetricFault,
  MuteRuleError,
} from '@shopwatch/cloudwatch';
import { InsightRuleError } from '@shopwatch/logs';
import { AwsError } from '../../aws-error.ts';
import type { Violation } from '../../shapes/validate.ts';
import { violationText } from '../../shapes/violation-text.ts';

/** The exceptions of the JSON protocols by the codes of the query protocol, with their HTTP status. */
const exceptions: Readonly<Record<string, readonly [name: string, status: number]>> = {
  InvalidFormat: ['InvalidFormatFault', 400],
  InvalidParameterCombination: ['InvalidParameterCombinationException', 400],
  InvalidParameterInput: ['DashboardInvalidInputError', 400],
  InvalidParameterValue: ['InvalidParameterValueException', 400],
  MissingParameter: ['MissingRequiredParameterException', 400],
  ResourceNotFound: ['ResourceNotFound', 404],
  ResourceNotFoundException: ['ResourceNotFoundException', 404],
  ValidationError: ['ValidationException', 400],
};

/** An error of CloudWatch's by its code in the query protocol. */
export function cloudwatchError(code: string, message: string): AwsError {
  const [name, status] = exceptions[code] ?? [code, 400];
  return new AwsError(name, message, { status, queryCode: code });
}

/** Turns what the engines refuse into CloudWatch's errors. */
export function translateFault(fault: unknown): AwsError | undefined {
  if (fault instanceof AlarmFault) return cloudwatchError(fault.code, fault.awsMessage ?? '');
  if (fault instanceof InsightRuleError) return cloudwatchError('InvalidParameterValue', fault.message);
  return isCoded(fault) ? cloudwatchError(fault.code, fault.message) : undefined;
}

/** The answer to constraints that an input breaks. */
export function invalidRequest(violations: readonly Violation[]): AwsError {
  return cloudwatchError('ValidationError', violationText(violations));
}

/** The answer to a token that is none of ours. */
export function invalidNextToken(): AwsError {
  return cloudwatchError('InvalidNextToken', 'The next token specified is invalid.');
}

function isCoded(fault: unknown): fault is Error & { readonly code: string } {
  return [MetricFault, CompositeAlarmError, MuteRuleError, AnomalyDetectorFault, DashboardFault].some(
    (type) => fault instanceof type,
  );
}
