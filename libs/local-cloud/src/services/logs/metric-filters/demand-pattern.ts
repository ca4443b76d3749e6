import {
  awsPatternError,
  type CompiledPattern,
  compilePattern,
  parsePattern,
  type PatternOperation,
} from '@shopwatch/logs';
import { AwsError } from '../../../aws-error.ts';

/** A filter pattern ready to be run. @throws AwsError InvalidParameterException in the words of that operation */
export function demandPattern(pattern: string, operation: PatternOperation): CompiledPattern {
  const parsed = parsePattern(pattern);
  if (parsed.ok) return compilePattern(parsed.pattern);
  const { code, message } = awsPatternError(parsed.error, operation);
  throw new AwsError(code, message);
}
