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
  readonly resourceTypes: readonly CatalogueType[];
  /** Kinds of resources that publish metrics by themselves, with the conditions they can be put under and what these mean. */
  readonly signals: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A CloudFormation resource type, with the properties that it takes. */
export interface CatalogueType {
  /** `AWS::SSM::Parameter`. */
  readonly type: string;
  readonly properties: readonly string[];
  /** Properties whose change needs a new resource. */
  readonly replacement: readonly string[];
  /** Properties whose change may need one, by their values. */
  readonly some: readonly string[];
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
    resourceTypes: resourceTypes.map(({ type, properties, replacement, some }) => ({
      type,
      properties: Object.keys(properties).sort(),
      replacement,
      some,
    })),
    signals: Object.fromEntries(signals.map(({ resourceType, conditions }) => [resourceType, conditions])),
  };
}
