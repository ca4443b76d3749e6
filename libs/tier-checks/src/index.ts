export { houseRules, type HouseRulesProps } from './house-rules.ts';
export { scrubbed } from './scrubbed.ts';
export { synthesised } from './synthesised.ts';
export { takesNoTags } from './untaggable-types.ts';
