import { parseArn } from '../../../arn.ts';
import { invalidParameter, notModelled } from '../faults.ts';
import type { Protocol } from './subscription.ts';

/** What the endpoint of each protocol looks like, and AWS's words for what does not. */
const endpoints: Readonly<Record<Protocol, { fits(endpoint: string): boolean; readonly otherwise: string }>> = {
  email: { fits: isAddress, otherwise: 'Email address' },
  'email-json': { fits: isAddress, otherwise: 'Email address' },
  http: { fits: (url) => isUrl(url, 'http:'), otherwise: 'Endpoint must match the specified protocol' },
  https: { fits: (url) => isUrl(url, 'https:'), otherwise: 'Endpoint must match the specified protocol' },
  lambda: { fits: (arn) => parseArn(arn)?.service === 'lambda', otherwise: 'Lambda endpoint ARN' },
  sms: { fits: (number) => /^\+?[\d\s()./-]{3,30}$/.test(number), otherwise: 'Invalid SMS endpoint' },
  sqs: { fits: (arn) => parseArn(arn)?.service === 'sqs', otherwise: 'SQS endpoint ARN' },
};

/** Demands a protocol and an endpoint that fits it. @throws AwsError InvalidParameter; NotImplemented */
export function checkEndpoint(protocol: string, endpoint: string): Protocol {
  if (protocol === 'application' || protocol === 'firehose') throw notModelled(`The protocol ${protocol}`);
  const known = Object.hasOwn(endpoints, protocol) ? endpoints[protocol as Protocol] : undefined;
  if (known === undefined) throw invalidParameter(`Amazon SNS does not support this protocol string: ${protocol}`);
  if (!known.fits(endpoint)) {
    throw invalidParameter(protocol === 'sms' ? `${known.otherwise}: ${endpoint}` : known.otherwise);
  }
  return protocol as Protocol;
}

function isAddress(text: string): boolean {
  const [name, domain, ...rest] = text.split('@');
  return rest.length === 0 && name !== '' && (domain ?? '').includes('.') && !/\s/.test(text);
}

function isUrl(text: string, scheme: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === scheme;
}
