import type { Json, JsonObject } from '../json.ts';
import type { ParameterType } from '../parameters/parameter-type.ts';

/** A template, its structure read and checked; values still hold intrinsic functions. */
export interface Template {
  readonly description: string | undefined;
  readonly metadata: Json | undefined;
  /** Names of the macros that it names in `Transform`; only `AWS::LanguageExtensions` is modelled. */
  readonly transforms: readonly string[];
  readonly parameters: ReadonlyMap<string, ParameterDeclaration>;
  readonly mappings: ReadonlyMap<string, Mapping>;
  readonly conditions: ReadonlyMap<string, Json>;
  readonly rules: ReadonlyMap<string, RuleDeclaration>;
  readonly resources: ReadonlyMap<string, ResourceDeclaration>;
  readonly outputs: ReadonlyMap<string, OutputDeclaration>;
}

/** Values by first and second key. */
export type Mapping = ReadonlyMap<string, ReadonlyMap<string, Json>>;

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html */
export interface ParameterDeclaration {
  readonly type: ParameterType;
  /** As the template spells it. */
  readonly typeName: string;
  readonly defaultValue: string | undefined;
  readonly noEcho: boolean;
  readonly description: string | undefined;
  readonly constraintDescription: string | undefined;
  readonly allowedValues: readonly string[] | undefined;
  readonly allowedPattern: string | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  readonly minValue: number | undefined;
  readonly maxValue: number | undefined;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html */
export interface RuleDeclaration {
  readonly condition: Json | undefined;
  readonly assertions: readonly { readonly assert: Json; readonly description: string | undefined }[];
}

/** What becomes of a physical resource that its stack lets go. */
export type KeepingPolicy = 'Delete' | 'Retain' | 'RetainExceptOnCreate' | 'Snapshot';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html */
export interface ResourceDeclaration {
  readonly type: string;
  readonly properties: JsonObject;
  readonly condition: string | undefined;
  readonly dependsOn: readonly string[];
  readonly metadata: Json | undefined;
  readonly deletionPolicy: KeepingPolicy | undefined;
  readonly updateReplacePolicy: KeepingPolicy | undefined;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html */
export interface OutputDeclaration {
  readonly value: Json;
  readonly description: string | undefined;
  readonly condition: string | undefined;
  readonly exportName: Json | undefined;
}
