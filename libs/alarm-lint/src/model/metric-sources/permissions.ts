import type { Json } from '@shopwatch/cloudformation';
import { isObject, listOf, objectOf, textOf } from '../../values/json.ts';
import type { Resource } from '../resource.ts';

/** Returns the policy documents that a resource gives to a role. */
export function policyDocuments({ type, properties }: Resource): readonly Json[] {
  switch (type) {
    case 'AWS::IAM::Role':
    case 'AWS::IAM::User':
    case 'AWS::IAM::Group':
      return listOf(properties['Policies']).map((policy) => objectOf(policy)['PolicyDocument'] ?? {});
    case 'AWS::IAM::Policy':
    case 'AWS::IAM::ManagedPolicy':
    case 'AWS::IAM::RolePolicy':
      return [properties['PolicyDocument'] ?? {}];
    case 'AWS::Serverless::Function':
      return listOf(properties['Policies']);
    default:
      return [];
  }
}

/**
 * Returns the namespaces that a policy lets its role publish to: what its condition on `cloudwatch:namespace` names, or any.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/iam-cw-condition-keys-namespace.html
 */
export function permittedNamespaces(resource: Resource): readonly string[] {
  return policyDocuments(resource)
    .flatMap((document) => listOf(objectOf(document)['Statement']))
    .filter(isObject)
    .filter(({ Effect, Action }) => Effect === 'Allow' && listOf(Action).some(mayPublish))
    .flatMap(({ Condition }) => conditionNamespaces(Condition));
}

function mayPublish(action: Json): boolean {
  const name = (textOf(action) ?? '').toLowerCase();
  return (
    name === '*' ||
    name === 'cloudwatch:*' ||
    (name.startsWith('cloudwatch:put') && 'cloudwatch:putmetricdata'.startsWith(name.replace(/\*$/, '')))
  );
}

function conditionNamespaces(condition: Json | undefined): readonly string[] {
  const named = Object.entries(objectOf(condition)).flatMap(([operator, keys]) =>
    Object.entries(objectOf(keys))
      .filter(([key]) => key.toLowerCase() === 'cloudwatch:namespace' && /^String(Equals|Like)/.test(operator))
      .flatMap(([, values]) => listOf(values).map((value) => textOf(value) ?? '')),
  );
  return named.length > 0 ? named : ['*'];
}
