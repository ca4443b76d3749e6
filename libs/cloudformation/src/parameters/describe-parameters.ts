import type { Parameters } from './resolve-parameters.ts';

/** A parameter as DescribeStacks and DescribeChangeSet show it. */
export interface DescribedParameter {
  readonly ParameterKey: string;
  readonly ParameterValue: string;
  readonly ResolvedValue?: string;
}

/** Shows parameters as CloudFormation does: NoEcho values hidden, SSM names with what they resolved to. */
export function describeParameters(parameters: Parameters): readonly DescribedParameter[] {
  return [...parameters.values()].map(({ key, value, noEcho, resolvedValue }) => ({
    ParameterKey: key,
    ParameterValue: noEcho ? '****' : value,
    ...(resolvedValue === undefined ? {} : { ResolvedValue: resolvedValue }),
  }));
}
