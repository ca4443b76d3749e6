import type { Json } from '@shopwatch/cloudformation';
import { listOf, objectOf, textOf } from '../../values/json.ts';
import type { Resource } from '../resource.ts';

/** An environment variable that names a namespace. */
export interface NamespaceVariable {
  readonly variable: string;
  readonly namespace: string;
}

/**
 * Returns the namespaces that a program's environment names: its code writes them into embedded metric format or into
 * PutMetricData calls. Whether its role permits the calls is another question.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function embeddedNamespaces(resource: Resource): readonly string[] {
  return environmentNamespaces(resource).map(({ namespace }) => namespace);
}

/** Returns the environment variables of a function or a task that name a namespace. */
export function environmentNamespaces({ type, properties }: Resource): readonly NamespaceVariable[] {
  switch (type) {
    case 'AWS::Lambda::Function':
    case 'AWS::Serverless::Function':
      return named(Object.entries(objectOf(objectOf(properties['Environment'])['Variables'])));
    case 'AWS::ECS::TaskDefinition':
      return listOf(properties['ContainerDefinitions']).flatMap((container) =>
        named(
          listOf(objectOf(container)['Environment'])
            .map(objectOf)
            .map(({ Name, Value }) => [textOf(Name) ?? '', Value ?? '']),
        ),
      );
    default:
      return [];
  }
}

function named(variables: readonly (readonly [string, Json])[]): readonly NamespaceVariable[] {
  return variables
    .filter(([variable]) => /NAMESPACE/i.test(variable))
    .map(([variable, value]) => ({ variable, namespace: textOf(value) ?? '' }));
}
