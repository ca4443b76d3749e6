import { alarmOn, counting, describeCheck, policy, resource } from '../check-cases.fixture.ts';
import { metricUnpublished } from './metric-unpublished.ts';

const errors = alarmOn('Shop Errors');
const publisher = (condition?: object) => {
  const PolicyDocument = policy({ Action: 'cloudwatch:PutMetricData', ...(condition && { Condition: condition }) });
  return resource('AWS::IAM::Role', { Policies: [{ PolicyDocument }] });
};
const only = (namespace: string) => ({ StringEquals: { 'cloudwatch:namespace': namespace } });

describeCheck(metricUnpublished, {
  clean: {
    'a metric that a filter makes': { Alarm: errors, Filter: counting() },
    'a namespace that a role may publish in': { Alarm: errors, Role: publisher(only('Shop')) },
    'a role that may publish anywhere': { Alarm: errors, Role: publisher() },
    'a function with embedded metrics': {
      Alarm: errors,
      F: resource('AWS::Lambda::Function', { Environment: { Variables: { POWERTOOLS_METRICS_NAMESPACE: 'Shop' } } }),
    },
    'a task with a namespace in its environment': {
      Alarm: errors,
      Task: resource('AWS::ECS::TaskDefinition', {
        ContainerDefinitions: [{ Environment: [{ Name: 'EMF_NAMESPACE', Value: 'Shop' }] }],
      }),
    },
    'a metric that is declared': {
      Alarm: errors,
      Task: resource('AWS::ECS::TaskDefinition', {}, { publishes: [{ namespace: 'Shop' }] }),
    },
    "a metric of AWS's own": { Alarm: alarmOn('AWS/EC2 CPUUtilization', { InstanceId: 'i-1' }) },
    'an agent that is configured in the boot script': {
      Alarm: alarmOn('CWAgent2 mem_used_percent'),
      Server: resource('AWS::EC2::Instance', {
        UserData: { 'Fn::Base64': '{"metrics":{"namespace":"CWAgent2","metrics_collected":{}}}' },
      }),
    },
  },
  reported: {
    'a namespace that nobody publishes in': [{ Alarm: errors }, /nothing in Shop is/],
    'another name than the filter makes': [
      { Alarm: alarmOn('Shop Failures'), Filter: counting() },
      /only Errors of Shop is/,
    ],
    'a role that may publish in another namespace only': [
      { Alarm: errors, Role: publisher(only('Store')) },
      /nothing in Shop is/,
    ],
  },
});
