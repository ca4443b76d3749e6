import type { SamplingRule } from './sampling-rule.ts';

/** A rule as X-Ray shows it. @see https://docs.aws.amazon.com/xray/latest/api/API_SamplingRuleRecord.html */
export function describeRule({ name, arn, createdAt, modifiedAt, tags: _tags, ...settings }: SamplingRule) {
  return {
    SamplingRule: { RuleName: name, RuleARN: arn, ...settings },
    CreatedAt: new Date(createdAt),
    ModifiedAt: new Date(modifiedAt),
  };
}
