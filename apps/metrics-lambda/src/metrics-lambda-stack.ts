import { TierStack, type TierProps } from '@shopwatch/tier';
import type { Construct } from 'constructs';
import { metricsLambda } from './contract.ts';
import { logGroup } from './log-group.ts';
import { metricsFunction } from './metrics-function.ts';
import { metricsRole } from './metrics-role.ts';
import { schedule } from './schedule.ts';

/** Publishes how long an order takes, every five minutes. */
export class MetricsLambdaStack extends TierStack {
  constructor(scope: Construct, props: TierProps) {
    super(scope, 'metrics-lambda', 'Function that publishes the order processing time every five minutes', props);
    const functionName = this.read(metricsLambda.functionName);
    const logs = logGroup(this, functionName);
    const role = metricsRole(this, functionName);
    const publisher = metricsFunction(this, { functionName, role, logs });
    const rule = schedule(this, publisher);
    this.publish(metricsLambda, { functionName: publisher.functionName });
    this.outputs({
      LambdaFunctionName: [publisher.functionName, 'Function that publishes the order processing time'],
      LambdaFunctionArn: [publisher.functionArn, 'ARN of the function'],
      LambdaRoleArn: [role.roleArn, 'Role of the function'],
      LambdaLogGroupName: [logs.logGroupName, 'Log group of the function'],
      EventbridgeRuleName: [rule.ruleName, 'Rule that runs the function'],
      EventbridgeRuleArn: [rule.ruleArn, 'ARN of the rule that runs the function'],
    });
  }
}
