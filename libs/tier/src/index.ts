export { acknowledge } from './acknowledge.ts';
export { bundledCanary, bundledHandler } from './bundled-handler.ts';
export { featureFlags } from './feature-flags.ts';
export { platformApp } from './platform-app.ts';
export { functionRuntime } from './runtime.ts';
export { synthesise } from './synthesise.ts';
export { tagBucketEmptying } from './tag-bucket-emptying.ts';
export { TierStack, type TierOptions, type TierProps } from './tier-stack.ts';
export type { Output, Published, ValueOf } from './values.ts';
