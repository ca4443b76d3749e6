export { houseRules, type HouseRulesProps } from './house-rules.ts';
export { onlyResource } from './only-resource.ts';
export { scrubbed } from './scrubbed.ts';
export { synthesised } from './synthesised.ts';
export { tagsOf } from './tags-of.ts';
export { takesNoTags } from './untaggable-types.ts';
