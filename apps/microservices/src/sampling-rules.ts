import type { TierStack } from '@shopwatch/tier';
import { Tags } from 'aws-cdk-lib';
import { CfnSamplingRule } from 'aws-cdk-lib/aws-xray';

/** Longest name that X-Ray gives a rule. */
const longestName = 32;

/**
 * Asks X-Ray to keep one request a second and a tenth of the others, of functions and of containers. Lambda itself always keeps one a second
 * and 5 % of the others, whatever the rule says; the rule holds for what asks X-Ray.
 * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-console-sampling.html
 */
export function samplingRules(stack: TierStack): void {
  samplingRule(stack, 'LambdaSampling', { purpose: 'lambda-sampling', priority: 1000, of: 'AWS::Lambda::Function' });
  samplingRule(stack, 'EcsSampling', { purpose: 'ecs-sampling', priority: 1001, of: 'AWS::ECS::Container' });
}

/** What tells one rule from the other. */
interface RuleProps {
  readonly purpose: string;
  /** The lower, the earlier it is asked. */
  readonly priority: number;
  readonly of: 'AWS::ECS::Container' | 'AWS::Lambda::Function';
}

function samplingRule(stack: TierStack, id: string, { purpose, priority, of }: RuleProps): void {
  const ruleName = stack.plainNameOf(purpose, longestName);
  const rule = new CfnSamplingRule(stack, id, {
    samplingRule: {
      ruleName,
      priority,
      version: 1,
      reservoirSize: 1,
      fixedRate: stack.settings.microservices.tracedShare,
      urlPath: '*',
      host: '*',
      httpMethod: '*',
      serviceType: of,
      serviceName: '*',
      resourceArn: '*',
      attributes: { environment: stack.settings.environment },
    },
  });
  Tags.of(rule).add('Name', ruleName);
}
