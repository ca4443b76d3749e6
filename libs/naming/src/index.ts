export { assertEnvironmentName, environmentNameRule, isEnvironmentName } from './environment-name.ts';
export { plainName, type PlainNameParts } from './plain-name.ts';
export { resourceName, type NameParts } from './resource-name.ts';
export { lengthLimits, type ResourceType } from './resource-types.ts';
export { requiredTags, type RequiredTags } from './tags.ts';
