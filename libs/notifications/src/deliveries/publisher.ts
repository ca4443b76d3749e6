import type { RequestContext } from '../policies/conditions.ts';
import type { Principal } from '../policies/evaluate-policy.ts';

/** Who publishes to a topic. */
export type Publisher =
  | { readonly kind: 'alarm'; readonly arn: string }
  | { readonly kind: 'event rule'; readonly arn: string }
  /** A user or role of an account, whose own permissions are taken for granted. */
  | { readonly kind: 'account'; readonly account: string; readonly arn?: string };

/** How a publisher presents itself to a resource policy. */
export function publisherPrincipal(publisher: Publisher): Principal {
  switch (publisher.kind) {
    case 'alarm':
      return { kind: 'service', name: 'cloudwatch.amazonaws.com' };
    case 'event rule':
      return { kind: 'service', name: 'events.amazonaws.com' };
    case 'account':
      return { kind: 'account', account: publisher.account, arn: publisher.arn };
    default:
      return publisher satisfies never;
  }
}

/**
 * What a resource policy may ask about a publisher. Alarms bring `AWS:SourceOwner`, so the default topic policy lets them in;
 * event rules do not, which is why they need a policy of their own.
 */
export function publisherContext(publisher: Publisher): RequestContext {
  const account = publisherAccount(publisher);
  switch (publisher.kind) {
    case 'alarm':
      return { ...service, 'aws:SourceAccount': account, 'aws:SourceArn': publisher.arn, 'AWS:SourceOwner': account };
    case 'event rule':
      return { ...service, 'aws:SourceAccount': account, 'aws:SourceArn': publisher.arn, 'AWS:SourceOwner': undefined };
    case 'account':
      return {
        ...direct,
        'aws:PrincipalAccount': account,
        'aws:PrincipalArn': publisher.arn,
        'AWS:SourceOwner': account,
      };
    default:
      return publisher satisfies never;
  }
}

/** Calls of a service are encrypted and come from no user. */
const service: RequestContext = {
  'aws:SecureTransport': 'true',
  'aws:PrincipalAccount': undefined,
  'aws:PrincipalArn': undefined,
  'aws:PrincipalOrgID': undefined,
};

/** Calls of a user come from no other resource. */
const direct: RequestContext = {
  'aws:SecureTransport': 'true',
  'aws:SourceAccount': undefined,
  'aws:SourceArn': undefined,
};

/** The account of a publisher. */
export function publisherAccount(publisher: Publisher): string {
  return publisher.kind === 'account' ? publisher.account : (publisher.arn.split(':')[4] ?? '');
}
