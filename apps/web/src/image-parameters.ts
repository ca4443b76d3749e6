/**
 * The public SSM parameters under which AWS keeps the id of each newest image. Amazon Linux 2 has had no support since
 * 2026-06-30.
 * @see https://docs.aws.amazon.com/linux/al2023/ug/ec2.html#launch-via-aws-cli
 */
export const imageParameters = {
  'amazon-linux-2023': '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
  'amazon-linux-2': '/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2',
} as const;
