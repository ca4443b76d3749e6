import { listOf, textOf } from '../../values/json.ts';
import type { Resource } from '../resource.ts';

/**
 * Returns the namespaces of a CloudWatch agent that a machine's boot script or an SSM parameter configures; the agent's own when
 * none is named.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Agent-Configuration-File-Details.html
 */
export function agentNamespaces({ type, properties }: Resource): readonly string[] {
  const text = configurationText(type, properties);
  if (!text.includes('metrics_collected')) return [];
  const named = [...text.matchAll(/"namespace"\s*:\s*"([^"]+)"/g)].map((match) => match[1] ?? '');
  return named.length > 0 ? named : ['CWAgent'];
}

function configurationText(type: string, properties: Resource['properties']): string {
  switch (type) {
    case 'AWS::EC2::Instance':
      return listOf(properties['UserData'])
        .map((part) => textOf(part) ?? '')
        .join('');
    case 'AWS::EC2::LaunchTemplate':
      return JSON.stringify(properties['LaunchTemplateData'] ?? '').replaceAll('\\"', '"');
    case 'AWS::SSM::Parameter':
      return textOf(properties['Value']) ?? '';
    default:
      return '';
  }
}
