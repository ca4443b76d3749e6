import type { ContractKey } from './contract.ts';

/** Returns the SSM parameter that keeps a promised value: `/shopwatch/<environment>/<tier>/<key>`. */
export function parameterName(environment: string, { tier, key }: Pick<ContractKey, 'tier' | 'key'>): string {
  return `/shopwatch/${environment}/${tier}/${key}`;
}
