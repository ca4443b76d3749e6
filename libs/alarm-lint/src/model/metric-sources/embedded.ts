import { objectOf, textOf } from '../../values/json.ts';
import type { Resource } from '../resource.ts';

/**
 * Returns the namespaces that a function's environment names: its code writes them into embedded metric format or into
 * PutMetricData calls.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function embeddedNamespaces(resource: Resource): readonly string[] {
  return environmentNamespaces(resource)
    .filter(({ variable }) => /^POWERTOOLS_METRICS_NAMESPACE$|^AWS_EMF_NAMESPACE$/.test(variable))
    .map(({ namespace }) => namespace);
}

/** Returns the environment variables of a function that name a namespace. */
export function environmentNamespaces({ type, properties }: Resource) {
  if (type !== 'AWS::Lambda::Function' && type !== 'AWS::Serverless::Function') return [];
  const variables = objectOf(objectOf(properties['Environment'])['Variables']);
  return Object.entries(variables)
    .filter(([variable]) => /NAMESPACE/i.test(variable))
    .map(([variable, value]) => ({ variable, namespace: textOf(value) ?? '' }));
}
