import { loadSettings, override, parseSettings, production, type Overrides } from '@shopwatch/settings';
import { onlyResource, synthesised } from '@shopwatch/tier-checks';
import { Match } from 'aws-cdk-lib/assertions';
import { PaymentsStack } from './payments-stack.ts';

export const template = synthesised(PaymentsStack);
export const asWritten = synthesised(PaymentsStack, loadSettings({ SHOPWATCH_PRESET: 'as-written' }));
export const withSettings = (change: Overrides) =>
  synthesised(PaymentsStack, parseSettings(override(production, change), 'the test'));

/** The resource of a type whose property has a value, with its id. */
export function found(type: string, property: string, value: unknown, source = template) {
  const [id, resource] = onlyResource(source, type, { [property]: value });
  return { id, resource };
}
export const tagged = (type: string, name: string) =>
  found(type, 'Tags', Match.arrayWith([{ Key: 'Name', Value: name }])).id;
export const properties = (type: string, property: string, value: unknown, source = template) =>
  found(type, property, value, source).resource.Properties;
export const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
export const joined = (...parts: unknown[]) => ({ 'Fn::Join': ['', parts] });
export const [partition, region, account] = ['Partition', 'Region', 'AccountId'].map((name) => ({
  Ref: `AWS::${name}`,
}));
export const topicOf = (name: string) => ({ Ref: found('AWS::SNS::Topic', 'TopicName', `sns-${name}-production`).id });
export const keyOf = (alias: string) =>
  properties('AWS::KMS::Alias', 'AliasName', `alias/observability-${alias}-production`).TargetKeyId.Ref as string;
export const namespace = 'fintech/payments/metrics';
export const processor = [
  { Name: 'Service', Value: 'payment-processor' },
  { Name: 'Environment', Value: 'production' },
];

export const roleId = (name: string) => found('AWS::IAM::Role', 'RoleName', `role-${name}-production`).id;
export const policyOf = (name: string) =>
  found('AWS::IAM::ManagedPolicy', 'ManagedPolicyName', `policy-${name}-production`);
export const trusts = (Service: string) => ({
  Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
});
