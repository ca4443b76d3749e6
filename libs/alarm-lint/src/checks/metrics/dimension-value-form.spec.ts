import { alarmOn, describeCheck, resource } from '../check-cases.fixture.ts';
import { dimensionValueForm } from './dimension-value-form.ts';

const group = resource('AWS::ElasticLoadBalancingV2::TargetGroup', { Name: 'web' });
const balancer = resource('AWS::ElasticLoadBalancingV2::LoadBalancer', { Name: 'web' });
const hosts = (TargetGroup: unknown, LoadBalancer: unknown) =>
  alarmOn('AWS/ApplicationELB HealthyHostCount', { TargetGroup, LoadBalancer });
const fullName = { 'Fn::GetAtt': ['Group', 'TargetGroupFullName'] };
const balancerName = { 'Fn::GetAtt': ['Balancer', 'LoadBalancerFullName'] };

describeCheck(dimensionValueForm, {
  clean: {
    'full names': { Alarm: hosts(fullName, balancerName), Group: group, Balancer: balancer },
    'a value that only the deployment knows': { Alarm: hosts({ Ref: 'Parameter' }, balancerName), Balancer: balancer },
    'a dimension that is an ARN': {
      Alarm: alarmOn('AWS/States ExecutionsFailed', { StateMachineArn: 'arn:aws:states:us-east-1:1:stateMachine:x' }),
    },
  },
  reported: {
    'the ARN of a target group': [
      { Alarm: hosts({ Ref: 'Group' }, balancerName), Group: group, Balancer: balancer },
      /TargetGroup must be targetgroup\/<name>\/<id> .* got "arn:aws:/,
    ],
    'the bare name of a load balancer': [
      { Alarm: hosts(fullName, 'web'), Group: group },
      /LoadBalancer must be app\/<name>\/<id>/,
    ],
    'the ARN of a function': [
      {
        Alarm: alarmOn('AWS/Lambda Errors', { FunctionName: { 'Fn::GetAtt': ['F', 'Arn'] } }),
        F: resource('AWS::Lambda::Function'),
      },
      /FunctionName must be the bare name/,
    ],
  },
});
