import { integer, map, number, string } from '../../../shapes/declare.ts';

/** Attributes of a segment that a rule matches. */
export const attributes = map(string({ min: 1, max: 32 }), { max: 5, keys: string({ min: 1, max: 32 }) });

/** What a rule is made of; boosts of its rate are not modelled. @see https://docs.aws.amazon.com/xray/latest/api/API_SamplingRule.html */
export const ruleShape = {
  RuleName: string({ min: 1, max: 32 }),
  RuleARN: string(),
  ResourceARN: string({ required: true, max: 500 }),
  Priority: integer({ required: true, min: 1, max: 9999 }),
  FixedRate: number({ required: true, min: 0, max: 1 }),
  ReservoirSize: integer({ required: true, min: 0 }),
  ServiceName: string({ required: true, max: 64 }),
  ServiceType: string({ required: true, max: 64 }),
  Host: string({ required: true, max: 64 }),
  HTTPMethod: string({ required: true, max: 10 }),
  URLPath: string({ required: true, max: 128 }),
  Version: integer({ required: true, min: 1 }),
  Attributes: attributes,
};

/** What of a rule can be changed. @see https://docs.aws.amazon.com/xray/latest/api/API_SamplingRuleUpdate.html */
export const ruleUpdateShape = {
  RuleName: string({ min: 1, max: 32 }),
  RuleARN: string(),
  ResourceARN: string({ max: 500 }),
  Priority: integer({ min: 1, max: 9999 }),
  FixedRate: number({ min: 0, max: 1 }),
  ReservoirSize: integer({ min: 0 }),
  Host: string({ max: 64 }),
  ServiceName: string({ max: 64 }),
  ServiceType: string({ max: 64 }),
  HTTPMethod: string({ max: 10 }),
  URLPath: string({ max: 128 }),
  Attributes: attributes,
};
