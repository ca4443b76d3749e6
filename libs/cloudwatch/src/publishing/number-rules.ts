import type { Complaints } from '../request-fault.ts';

const largest = 2 ** 360;
const smallest = 2 ** -360;

/** As Java prints numbers in an error: grouped, at most three decimals, `∞` and `NaN` as such. */
const asAwsPrints = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });

/**
 * Requires a number that CloudWatch can keep: zero, or between 2^-360 and 2^360 on either side of it.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html
 */
export function requireStorable(value: number, name: string, complaints: Complaints): void {
  const size = Math.abs(value);
  if (size === 0 || (size >= smallest && size <= largest)) return;
  complaints.add('InvalidParameterValue', `The value ${asAwsPrints.format(value)} for parameter ${name} is invalid.`);
}
