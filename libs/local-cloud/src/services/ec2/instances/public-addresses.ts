import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { addressesOf } from '../network/addresses.ts';
import { livingInstances } from './instance.ts';

/** Addresses that exist in documentation only. @see https://www.rfc-editor.org/rfc/rfc5737 */
const BLOCKS = ['203.0.113', '198.51.100', '192.0.2'];

/** A public address that no instance here has and nobody keeps. @throws AwsError InsufficientAddressCapacity when all 762 are taken */
export function freePublicAddress(scope: Scope): string {
  const instances = livingInstances(scope).map(({ publicIpAddress }) => publicIpAddress);
  const kept = [...addressesOf(scope).values()].map(({ publicIp }) => publicIp);
  const taken = new Set([...instances, ...kept]);
  for (const block of BLOCKS) {
    for (let host = 1; host < 255; host += 1) {
      const address = `${block}.${host}`;
      if (!taken.has(address)) return address;
    }
  }
  throw new AwsError('InsufficientAddressCapacity', 'There is not enough capacity to satisfy your address request.');
}

/** The name of a private address in its network. */
export function privateName(address: string, region: string): string {
  const domain = region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`;
  return `ip-${address.replaceAll('.', '-')}.${domain}`;
}

/** The name of a public address on the internet. */
export function publicName(address: string, region: string): string {
  const domain = region === 'us-east-1' ? 'compute-1' : `${region}.compute`;
  return `ec2-${address.replaceAll('.', '-')}.${domain}.amazonaws.com`;
}
