/**
 * The first word of every name, with the longest name that the service behind it accepts.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const lengthLimits = {
  alarm: 255,
  alb: 32,
  canary: 255,
  composite: 255,
  'composite-alarm': 255,
  dashboard: 255,
  dbsubnetgroup: 255,
  ec2: 256,
  eip: 256,
  eventrule: 64,
  igw: 256,
  instanceprofile: 128,
  kms: 250,
  lambda: 64,
  'log-group': 512,
  'metric-filter': 512,
  metricfilter: 512,
  nat: 256,
  policy: 128,
  rds: 63,
  role: 64,
  rt: 256,
  rtb: 256,
  rule: 64,
  s3: 50,
  secret: 512,
  securitygroup: 255,
  sg: 256,
  sns: 256,
  stack: 128,
  subnet: 256,
  targetgroup: 32,
  vpc: 256,
} as const;

/** A kind of resource that has a name: the first word of the name. */
export type ResourceType = keyof typeof lengthLimits;
