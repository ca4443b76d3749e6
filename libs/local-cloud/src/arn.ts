/** The parts of an Amazon Resource Name. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** Writes a resource name. @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export function printArn(arn: Arn): string {
  return `arn:${arn.partition}:${arn.service}:${arn.region}:${arn.account}:${arn.resource}`;
}

/** Reads a resource name; undefined when the text is none. */
export function parseArn(text: string): Arn | undefined {
  const [scheme, partition, service, region, account, ...resource] = text.split(':');
  if (scheme !== 'arn' || !partition || !service || region === undefined || account === undefined) return undefined;
  if (resource.length === 0 || resource.join(':') === '') return undefined;
  return { partition, service, region, account, resource: resource.join(':') };
}
