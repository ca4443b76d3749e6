import type { Protocol, Service } from './service.ts';
import { services } from './services/services.ts';

/** What a service of the local cloud serves and models; whatever is not listed it refuses by name. */
export interface CatalogueEntry {
  /** As AWS names it in its SDKs: `CloudWatch`. */
  readonly title: string;
  /** The name in the credential scope: `monitoring`. */
  readonly signingName: string;
  readonly protocols: readonly Protocol[];
  readonly operations: readonly string[];
  /** CloudFormation resource types with the properties that each takes. */
  readonly resourceTypes: Readonly<Record<string, readonly string[]>>;
  /** Kinds of resources that publish metrics by themselves, with the conditions they can be put under and what these mean. */
  readonly signals: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Lists every service out of the registries that serve it, by name. */
export function catalogue(): readonly CatalogueEntry[] {
  return services.map(entry).sort((a, b) => a.title.localeCompare(b.title));
}

function entry({
  title,
  signingName,
  protocols,
  operations,
  resourceTypes = [],
  signals = [],
}: Service): CatalogueEntry {
  return {
    title,
    signingName,
    protocols,
    operations: operations.map(({ name }) => name).sort(),
    resourceTypes: Object.fromEntries(resourceTypes.map((type) => [type.type, Object.keys(type.properties).sort()])),
    signals: Object.fromEntries(signals.map(({ resourceType, conditions }) => [resourceType, conditions])),
  };
}
