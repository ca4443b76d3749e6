import type { Scope } from '../scope.ts';
import type { StructureOf } from '../shapes/infer.ts';
import type { Fields } from '../shapes/shape.ts';

/** What CloudFormation knows about the resource it works on. */
export interface ResourceContext extends Scope {
  readonly stackName: string;
  readonly stackId: string;
  readonly logicalId: string;
  /** The tags of the stack, which CloudFormation hands down to every resource that takes tags. */
  readonly stackTags: Readonly<Record<string, string>>;
  /**
   * The name AWS would generate: `<stack>-<logical id>-<random>`, cut to `max` characters. @default upper case, at most 255
   */
  generatedName(form?: { readonly max?: number; readonly lowerCase?: boolean }): string;
}

/** A created or updated resource: what `Ref` gives is its physical id, what `Fn::GetAtt` gives its attributes. */
export interface ResourceState {
  readonly physicalId: string;
  /** What `Ref` gives, where that is not the physical id. */
  readonly ref?: string;
  /** By the names of the CloudFormation reference; nested ones with dots: `Endpoint.Address`. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** What a resource type says about itself. */
export interface ResourceTypeSettings<P extends Fields> {
  /** `AWS::SSM::Parameter`. */
  readonly type: string;
  readonly properties: P;
  /** Properties whose change needs a new resource. */
  readonly replacement?: readonly string[];
  create(properties: StructureOf<P>, context: ResourceContext): Promise<ResourceState> | ResourceState;
  /** Changes what no property in `replacement` covers. A type whose every property is there has none. */
  update?(change: ResourceChange<StructureOf<P>>, context: ResourceContext): Promise<ResourceState> | ResourceState;
  delete(resource: ResourceState, context: ResourceContext, properties: StructureOf<P>): Promise<void> | void;
  /** How long AWS takes to create one, in seconds of the cloud's clock. @default 0 */
  readonly createSeconds?: number;
}

/** An update in place. */
export interface ResourceChange<P> {
  readonly resource: ResourceState;
  readonly previous: P;
  readonly properties: P;
}

/** A CloudFormation resource type as the engine sees it: properties are unread JSON. */
export interface ResourceType {
  readonly type: string;
  readonly properties: Fields;
  readonly replacement: readonly string[];
  readonly createSeconds: number;
  create(properties: never, context: ResourceContext): Promise<ResourceState> | ResourceState;
  update?(change: ResourceChange<never>, context: ResourceContext): Promise<ResourceState> | ResourceState;
  delete(resource: ResourceState, context: ResourceContext, properties: never): Promise<void> | void;
}

/** Declares a resource type over its service's own functions; properties come in checked and typed. */
export function resourceType<const P extends Fields>(settings: ResourceTypeSettings<P>): ResourceType {
  return {
    type: settings.type,
    properties: settings.properties,
    replacement: settings.replacement ?? [],
    createSeconds: settings.createSeconds ?? 0,
    create: settings.create.bind(settings),
    ...(settings.update === undefined ? {} : { update: settings.update.bind(settings) }),
    delete: settings.delete.bind(settings),
  };
}
