import { z } from 'zod';
import { cidrContains, cidrsOverlap, parseCidr } from './cidr.ts';

const cidr = z.string().superRefine((value, context) => {
  const problem = cidrProblem(value);
  if (problem) context.addIssue({ code: 'custom', message: problem, input: value });
});

/** The address plan: one range for the VPC and two subnets of each kind inside it, none overlapping. */
export const networkSchema = z
  .strictObject({
    cidr,
    publicSubnetCidrs: z.tuple([cidr, cidr]),
    privateSubnetCidrs: z.tuple([cidr, cidr]),
  })
  .superRefine((network, context) => {
    const subnets = [
      ...network.publicSubnetCidrs.map((value, index) => ({ value, path: ['publicSubnetCidrs', index] })),
      ...network.privateSubnetCidrs.map((value, index) => ({ value, path: ['privateSubnetCidrs', index] })),
    ];
    const plan = [network.cidr, ...subnets.map(({ value }) => value)];
    if (plan.some((value) => cidrProblem(value))) return;
    subnets.forEach(({ value, path }, index) => {
      const problem = placementProblem(network.cidr, value, subnets.slice(0, index));
      if (problem) context.addIssue({ code: 'custom', message: problem, path, input: value });
    });
  });

function cidrProblem(value: string): string | undefined {
  const parsed = parseCidr(value);
  if (typeof parsed === 'string') return parsed;
  return parsed.prefix < 16 || parsed.prefix > 28 ? 'a VPC or subnet range has a prefix from /16 to /28' : undefined;
}

function placementProblem(vpc: string, subnet: string, earlier: readonly { value: string }[]): string | undefined {
  if (!cidrContains(vpc, subnet)) return `a subnet lies inside the VPC's range ${vpc}`;
  const clash = earlier.find(({ value }) => cidrsOverlap(value, subnet));
  return clash && `a subnet overlaps no other, but this one overlaps ${clash.value}`;
}
