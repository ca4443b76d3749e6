import { houseRules, synthesised } from '@shopwatch/tier-checks';
import { metricsLambda } from './contract.ts';
import { MetricsLambdaStack } from './metrics-lambda-stack.ts';

const template = synthesised(MetricsLambdaStack);
const only = (type: string) => {
  template.resourceCountIs(type, 1);
  return Object.entries(template.findResources(type))[0]!;
};
const [roleId, role] = only('AWS::IAM::Role');
const [functionId, publisher] = only('AWS::Lambda::Function');
const [ruleId, rule] = only('AWS::Events::Rule');
const statements: any[] = role['Properties'].Policies.flatMap(({ PolicyDocument }: any) => PolicyDocument.Statement);

describe('metrics-lambda', () => {
  test('S0-054 the log group keeps events for 30 days and goes with the stack', () => {
    const [logGroupId, logGroup] = only('AWS::Logs::LogGroup');
    expect(logGroup['Properties']).toMatchObject({
      LogGroupName: '/aws/lambda/lambda-metrics-production',
      RetentionInDays: 30,
    });
    expect(logGroup).toMatchObject({ DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
    expect(publisher['Properties'].LoggingConfig).toEqual({ LogGroup: { Ref: logGroupId } });
  });

  test('S0-066 the function', () => {
    expect(publisher['Properties']).toMatchObject({
      FunctionName: 'lambda-metrics-production',
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Timeout: 60,
      MemorySize: 256,
      Role: { 'Fn::GetAtt': [roleId, 'Arn'] },
    });
  });

  test('S0-067 the function waits for its role', () => {
    expect(publisher['DependsOn']).toContain(roleId);
  });

  test('S0-068 the rule runs it every five minutes', () => {
    expect(rule['Properties']).toMatchObject({
      Name: 'eventrule-lambda-metrics-production',
      ScheduleExpression: 'rate(5 minutes)',
      State: 'ENABLED',
      Targets: [{ Arn: { 'Fn::GetAtt': [functionId, 'Arn'] } }],
    });
  });

  test('S0-069 that rule, and only it, may invoke the function', () => {
    expect(only('AWS::Lambda::Permission')[1]['Properties']).toEqual({
      Action: 'lambda:InvokeFunction',
      FunctionName: { 'Fn::GetAtt': [functionId, 'Arn'] },
      Principal: 'events.amazonaws.com',
      SourceArn: { 'Fn::GetAtt': [ruleId, 'Arn'] },
    });
  });

  test('S0-070 the function publishes into the namespace that its role allows', () => {
    expect(publisher['Properties'].Environment.Variables.METRIC_NAMESPACE).toBe('Production/ECommerce');
    expect(statements[0].Condition.StringEquals['cloudwatch:namespace']).toBe('Production/ECommerce');
  });

  test('S0-079 S0-080 the role may publish that metric and write that log, and nothing else', () => {
    expect(role['Properties']).toMatchObject({
      RoleName: 'role-lambda-metrics-production',
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
    });
    expect(role['Properties']).not.toHaveProperty('ManagedPolicyArns');
    template.resourceCountIs('AWS::IAM::Policy', 0);
    expect(statements).toEqual([
      {
        Effect: 'Allow',
        Action: 'cloudwatch:PutMetricData',
        Resource: '*',
        Condition: { StringEquals: { 'cloudwatch:namespace': 'Production/ECommerce' } },
      },
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: {
          'Fn::Join': [
            '',
            [
              'arn:',
              { Ref: 'AWS::Partition' },
              ':logs:',
              { Ref: 'AWS::Region' },
              ':',
              { Ref: 'AWS::AccountId' },
              ':log-group:/aws/lambda/lambda-metrics-production:*',
            ],
          ],
        },
      },
    ]);
  });

  houseRules({
    template,
    contract: metricsLambda,
    names: [
      '/aws/lambda/lambda-metrics-production',
      'eventrule-lambda-metrics-production',
      'lambda-metrics-production',
      'role-lambda-metrics-production',
    ],
    outputsRequirement: 'S0-084',
    outputs: [
      'EventbridgeRuleArn',
      'EventbridgeRuleName',
      'LambdaFunctionArn',
      'LambdaFunctionName',
      'LambdaLogGroupName',
      'LambdaRoleArn',
    ],
  });
});
