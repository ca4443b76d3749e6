import { parseArn } from '../../../arn.ts';
import { roleReader } from '../../../ports/role-reader.ts';
import type { Scope } from '../../../scope.ts';
import { invalidParameter, notModelled } from '../faults.ts';
import type { FunctionSettings } from './function.ts';

/** Names that only Lambda itself sets. @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html */
const RESERVED = new Set([
  '_HANDLER',
  '_X_AMZN_TRACE_ID',
  'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_DEFAULT_REGION',
  'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
  'AWS_LAMBDA_FUNCTION_NAME',
  'AWS_LAMBDA_FUNCTION_VERSION',
  'AWS_LAMBDA_INITIALIZATION_TYPE',
  'AWS_LAMBDA_LOG_GROUP_NAME',
  'AWS_LAMBDA_LOG_STREAM_NAME',
  'AWS_LAMBDA_RUNTIME_API',
  'AWS_REGION',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'LAMBDA_RUNTIME_DIR',
  'LAMBDA_TASK_ROOT',
]);

const LARGEST_ENVIRONMENT = 4096;

/** Checks what a request alone cannot say about itself. @throws AwsError InvalidParameterValueException; NotImplemented for other runtimes than Node's */
export function admitSettings(scope: Scope, settings: FunctionSettings): void {
  if (!/^nodejs\d{2}\.x$/.test(settings.runtime)) throw notModelled(`The runtime ${settings.runtime}`);
  refuseReserved(settings.environment);
  refuseLarge(settings.environment);
  refuseDeadLetters(settings.deadLetterArn);
  if (scope.port(roleReader).read(scope, settings.role) === undefined) {
    throw invalidParameter('The role defined for the function cannot be assumed by Lambda.');
  }
}

function refuseReserved(environment: Readonly<Record<string, string>>): void {
  const used = Object.keys(environment).filter((name) => RESERVED.has(name));
  if (used.length === 0) return;
  throw invalidParameter(
    'Lambda was unable to configure your environment variables because the environment variables you have provided contains ' +
      `reserved keys that are currently not supported for modification. Reserved keys used in this request: ${used.join(', ')}`,
  );
}

function refuseLarge(environment: Readonly<Record<string, string>>): void {
  if (Buffer.byteLength(JSON.stringify(environment)) <= LARGEST_ENVIRONMENT) return;
  throw invalidParameter(
    'Lambda was unable to configure your environment variables because the environment variables you have provided exceeded ' +
      `the 4KB limit. String measured: ${JSON.stringify(environment)}`,
  );
}

function refuseDeadLetters(arn: string | undefined): void {
  if (arn === undefined) return;
  const service = parseArn(arn)?.service;
  if (service !== 'sqs' && service !== 'sns')
    throw invalidParameter(`The provided dead letter target ${arn} is not valid`);
}
