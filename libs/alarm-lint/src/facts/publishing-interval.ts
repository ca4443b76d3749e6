/** How often a metric is published, and who says so. */
export interface PublishingInterval {
  readonly seconds: number;
  readonly source: string;
}

const page = (path: string) => `https://docs.aws.amazon.com/${path}`;
const daily = { seconds: 86_400, source: page('AmazonS3/latest/userguide/metrics-dimensions.html') };
const basic = { seconds: 300, source: page('AWSEC2/latest/UserGuide/using-cloudwatch-new.html') };

const slow: Readonly<Record<string, PublishingInterval | undefined>> = {
  'AWS/S3 BucketSizeBytes': daily,
  'AWS/S3 NumberOfObjects': daily,
  'AWS/Billing EstimatedCharges': {
    seconds: 21_600,
    source: page('AmazonCloudWatch/latest/monitoring/monitor_estimated_charges_with_cloudwatch.html'),
  },
  'AWS/RDS CPUCreditBalance': { seconds: 300, source: page('AmazonRDS/latest/UserGuide/rds-metrics.html') },
  'AWS/RDS CPUCreditUsage': { seconds: 300, source: page('AmazonRDS/latest/UserGuide/rds-metrics.html') },
  'AWS/EC2 CPUCreditBalance': basic,
  'AWS/EC2 CPUCreditUsage': basic,
  'AWS/EC2 CPUSurplusCreditBalance': basic,
  'AWS/EC2 CPUSurplusCreditsCharged': basic,
};

/**
 * Returns how often AWS publishes a metric: each minute unless a page says otherwise.
 * @param detailed whether the instance that is watched has detailed monitoring; undefined if that is not known
 */
export function publishingInterval(
  namespace: string,
  name: string,
  detailed?: boolean,
): PublishingInterval | undefined {
  if (!namespace.startsWith('AWS/')) return undefined;
  const known = slow[`${namespace} ${name}`];
  if (known) return known;
  if (namespace === 'AWS/EC2' && !name.startsWith('StatusCheckFailed')) return detailed === false ? basic : undefined;
  return { seconds: 60, source: page('AmazonCloudWatch/latest/monitoring/aws-services-cloudwatch-metrics.html') };
}
