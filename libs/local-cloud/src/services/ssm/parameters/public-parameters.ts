import { createHash } from 'node:crypto';
import type { Scope } from '../../../scope.ts';
import type { Parameter } from './parameter.ts';

const AMIS = '/aws/service/ami-amazon-linux-latest/';
const MODIFIED = Date.UTC(2026, 0, 15);

/** The images that AWS publishes the latest versions of. @see https://docs.aws.amazon.com/linux/al2023/ug/ec2.html */
const images = [
  'al2023-ami-kernel-6.1-arm64',
  'al2023-ami-kernel-6.1-x86_64',
  'al2023-ami-kernel-6.12-arm64',
  'al2023-ami-kernel-6.12-x86_64',
  'al2023-ami-kernel-default-arm64',
  'al2023-ami-kernel-default-x86_64',
  'al2023-ami-minimal-kernel-6.1-arm64',
  'al2023-ami-minimal-kernel-6.1-x86_64',
  'al2023-ami-minimal-kernel-default-arm64',
  'al2023-ami-minimal-kernel-default-x86_64',
  'amzn2-ami-hvm-arm64-gp2',
  'amzn2-ami-hvm-x86_64-ebs',
  'amzn2-ami-hvm-x86_64-gp2',
  'amzn2-ami-kernel-5.10-hvm-arm64-gp2',
  'amzn2-ami-kernel-5.10-hvm-x86_64-ebs',
  'amzn2-ami-kernel-5.10-hvm-x86_64-gp2',
  'amzn2-ami-minimal-hvm-arm64-ebs',
  'amzn2-ami-minimal-hvm-x86_64-ebs',
];

/** A parameter that AWS itself publishes in every region; an image has an id of its own in each, always the same here. */
export function publicParameter(scope: Scope, name: string): Parameter | undefined {
  if (!name.startsWith(AMIS) || !images.includes(name.slice(AMIS.length))) return undefined;
  const digest = createHash('sha256').update(`${scope.region}${name}`).digest('hex');
  return {
    name,
    tags: new Map(),
    versions: [
      {
        version: 1,
        type: 'String',
        value: `ami-0${digest.slice(0, 16)}`,
        description: undefined,
        keyId: undefined,
        allowedPattern: undefined,
        tier: 'Standard',
        dataType: 'text',
        modified: MODIFIED,
        modifiedBy: 'AWS',
      },
    ],
  };
}

/** All that AWS publishes under a path. */
export function publicParametersUnder(scope: Scope, path: string): Parameter[] {
  const names = images
    .map((image) => AMIS + image)
    .filter((name) => name.startsWith(path.endsWith('/') ? path : `${path}/`));
  return names.map((name) => publicParameter(scope, name)!);
}
