import { describeCheck, policy, resource } from '../check-cases.fixture.ts';
import { namespaceNotPermitted } from './namespace-not-permitted.ts';

const role = (namespace: unknown) =>
  resource('AWS::IAM::Role', {
    Policies: [
      {
        PolicyDocument: policy({
          Action: 'cloudwatch:PutMetricData',
          Condition: { StringEquals: { 'cloudwatch:namespace': namespace } },
        }),
      },
    ],
  });
const publisher = resource('AWS::Lambda::Function', {
  FunctionName: 'publish',
  Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
  Environment: { Variables: { METRIC_NAMESPACE: 'Shop' } },
});
const attached = resource('AWS::IAM::Policy', {
  Roles: [{ Ref: 'Role' }],
  PolicyDocument: policy({ Action: 'cloudwatch:*' }),
});

describeCheck(namespaceNotPermitted, {
  clean: {
    'the same namespace': { F: publisher, Role: role('Shop') },
    'one of several': { F: publisher, Role: role(['Store', 'Shop']) },
    'a policy beside the role': { F: publisher, Role: role('Store'), Policy: attached },
    'a role without the permission, which may embed metrics': { F: publisher, Role: resource('AWS::IAM::Role') },
  },
  reported: {
    'another namespace': [
      { F: publisher, Role: role('Store') },
      /publish publishes in "Shop" and its role permits only "Store"/,
    ],
  },
});
