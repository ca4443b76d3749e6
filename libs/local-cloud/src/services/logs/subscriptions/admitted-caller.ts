import { functionInvoker, type Caller } from '../../../ports/function-invoker.ts';
import type { Scope } from '../../../scope.ts';
import { groupArn, type LogGroup } from '../groups/group.ts';

/**
 * Returns the name under which a function lets CloudWatch Logs call it for a group: its policy may say it with the region or without.
 * @throws AwsError when the function is missing or lets neither call
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html#LambdaFunctionExample
 */
export function admittedCaller(scope: Scope, group: LogGroup, functionArn: string): Caller {
  const sourceArn = `${groupArn(scope, group.name)}:*`;
  const regional = { functionArn, invoker: `logs.${scope.region}.amazonaws.com`, sourceArn };
  const plain = { ...regional, invoker: 'logs.amazonaws.com' };
  const { admit } = scope.port(functionInvoker);
  try {
    admit(scope, regional);
    return regional;
  } catch {
    admit(scope, plain);
    return plain;
  }
}
