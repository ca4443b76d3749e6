import { scalar } from './function.ts';
import { isInSubnet, parseIp } from './ip-address.ts';

function isOfWidth(text: string, width: 32 | 128): boolean {
  return parseIp(text)?.width === width;
}

function isWithin(text: string, subnet: string, width?: 32 | 128): boolean {
  const address = parseIp(text);
  return address !== undefined && (width === undefined || address.width === width) && isInSubnet(address, subnet);
}

export const ipFunctions = [
  scalar({
    name: 'isIpInSubnet',
    parameters: ['string', 'string'],
    returns: 'boolean',
    summary: 'whether the address lies in the IPv4 or IPv6 subnet, such as 10.0.0.0/8',
    evaluate: ([text, subnet]) => isWithin(text, subnet),
  }),
  scalar({
    name: 'isIpv4InSubnet',
    parameters: ['string', 'string'],
    returns: 'boolean',
    summary: 'whether the IPv4 address lies in the subnet',
    evaluate: ([text, subnet]) => isWithin(text, subnet, 32),
  }),
  scalar({
    name: 'isIpv6InSubnet',
    parameters: ['string', 'string'],
    returns: 'boolean',
    summary: 'whether the IPv6 address lies in the subnet',
    evaluate: ([text, subnet]) => isWithin(text, subnet, 128),
  }),
  scalar({
    name: 'isValidIp',
    parameters: ['string'],
    returns: 'boolean',
    summary: 'whether the text is an IPv4 or IPv6 address',
    evaluate: ([text]) => parseIp(text) !== undefined,
  }),
  scalar({
    name: 'isValidIpV4',
    parameters: ['string'],
    returns: 'boolean',
    summary: 'whether the text is an IPv4 address',
    evaluate: ([text]) => isOfWidth(text, 32),
  }),
  scalar({
    name: 'isValidIpV6',
    parameters: ['string'],
    returns: 'boolean',
    summary: 'whether the text is an IPv6 address',
    evaluate: ([text]) => isOfWidth(text, 128),
  }),
];
