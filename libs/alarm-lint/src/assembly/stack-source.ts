import type { JsonObject } from '@shopwatch/cloudformation';

/** Findings that somebody accepted, with the reasons: construct path to rule to reason. */
export type Acknowledgements = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** One synthesised template and where it is deployed. */
export interface StackSource {
  /** Name of the stack, unique among those that are read together. */
  readonly name: string;
  /** Construct path of the stack. */
  readonly path: string;
  /** @default - not known before the deployment */
  readonly region?: string;
  /** @default - not known before the deployment */
  readonly account?: string;
  /** Template file. */
  readonly file: string;
  /** The file's text, which lines are counted in. */
  readonly text: string;
  readonly template: JsonObject;
  readonly acknowledged: Acknowledgements;
  /** Construct paths by logical id, those of nested stacks too. @default - templates carry them themselves */
  readonly constructs?: ReadonlyMap<string, readonly string[]>;
  /** Stacks that this one's `AWS::CloudFormation::Stack` resources make, by logical id. */
  readonly nested: ReadonlyMap<string, StackSource>;
}

/** Metadata key under which CDK keeps acknowledgements. */
const ACKNOWLEDGED = 'aws:cdk:acknowledged-rules';

/** One entry of the metadata that CDK writes about a construct. */
export interface MetadataEntry {
  readonly type: string;
  readonly data?: unknown;
}

/** Collects what a stack's constructs acknowledge. */
export function acknowledgementsOf(metadata: Readonly<Record<string, readonly MetadataEntry[]>>): Acknowledgements {
  const found = new Map<string, Record<string, string>>();
  for (const [path, entries] of Object.entries(metadata))
    for (const { type, data } of entries)
      if (type === ACKNOWLEDGED) found.set(path.slice(1), { ...found.get(path.slice(1)), ...(data as object) });
  return found;
}

/** Metadata key under which CDK keeps the logical id of a construct. */
const LOGICAL_ID = 'aws:cdk:logicalId';

/** Collects the construct paths of a stack's resources; templates carry them only where CDK was told to write them. */
export function constructsOf(
  metadata: Readonly<Record<string, readonly MetadataEntry[]>>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [path, entries] of Object.entries(metadata))
    for (const { type, data } of entries)
      if (type === LOGICAL_ID) found.set(String(data), [...(found.get(String(data)) ?? []), path.slice(1)]);
  return found;
}

/** Returns the construct path of a resource as far as the assembly tells it. */
export function constructPath(
  { path, constructs }: Pick<StackSource, 'constructs' | 'path'>,
  logicalId: string,
): string | undefined {
  return constructs?.get(logicalId)?.find((construct) => construct.startsWith(`${path}/`));
}
