import { LogArchive } from '@shopwatch/observability';
import { bundledHandler, functionRuntime, type TierStack } from '@shopwatch/tier';
import { Duration } from 'aws-cdk-lib';
import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { serviceRole } from './service-role.ts';
import { serviceNames, type ServiceName } from './service/service-names.ts';

/** The functions of the five services, in the order of their names. */
export type Services = ReadonlyMap<ServiceName, Function>;

/** Makes the five functions; each waits for its log group. */
export function services(stack: TierStack, errors: CfnTable): Services {
  const role = serviceRole(stack, errors);
  return new Map(serviceNames.map((name) => [name, serviceFunction(stack, name, errors, role)]));
}

function serviceFunction(stack: TierStack, name: ServiceName, errors: CfnTable, role: Role): Function {
  const { environment, serverless } = stack.settings;
  const functionName = stack.plainNameOf(name);
  const logs = new LogArchive(stack, `${name}-log`, {
    logGroupName: `/aws/lambda/${functionName}`,
    retentionDays: serverless.logRetentionDays,
  });
  return new Function(stack, name, {
    functionName,
    description: `Serves the requests of ${name}`,
    runtime: functionRuntime,
    handler: 'index.handler',
    code: bundledHandler('serverless', name),
    timeout: Duration.seconds(30),
    memorySize: 256,
    role,
    logGroup: logs,
    environment: {
      ERROR_TABLE_NAME: errors.ref,
      FUNCTION_NAME: functionName,
      ENVIRONMENT: environment,
      ...variable('SIMULATED_ERROR_RATE', serverless.simulatedErrorRate),
      ...variable('ERRORS_KEPT_DAYS', serverless.errorsKeptDays),
    },
  });
}

/** What no setting changes the function knows by itself. */
function variable(name: string, value: number | undefined): Readonly<Record<string, string>> {
  return value === undefined ? {} : { [name]: String(value) };
}
