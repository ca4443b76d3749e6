import recommended from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };

/**
 * The context of every synthesis: CDK's recommended behaviour, except that the partition stays `AWS::Partition` even where the
 * region gives it away; construct paths in the templates (the checks and `cdk diff` name them) and no asset metadata, which only
 * other tools read.
 * @see https://docs.aws.amazon.com/cdk/v2/guide/featureflags.html
 */
export const featureFlags: Readonly<Record<string, unknown>> = {
  ...recommended,
  '@aws-cdk/core:enablePartitionLiterals': false,
  'aws:cdk:enable-path-metadata': true,
  'aws:cdk:enable-asset-metadata': false,
};
