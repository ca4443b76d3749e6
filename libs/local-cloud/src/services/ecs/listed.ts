import { pageOf } from '../../paging.ts';
import { invalidParameter } from './faults.ts';

/** One page of ARNs. @throws AwsError InvalidParameterException for a token that is none of ours */
export function listed(
  found: readonly { readonly arn: string }[],
  { nextToken, maxResults = 100 }: { readonly nextToken?: string; readonly maxResults?: number },
): { readonly arns: readonly string[]; readonly nextToken: string | undefined } {
  const page = pageOf(found, { token: nextToken, size: maxResults });
  if (page === undefined) throw invalidParameter('Invalid token');
  return { arns: page.items.map(({ arn }) => arn), nextToken: page.nextToken };
}
