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
  /** The name that AWS would make up for a resource of this type, as long and in such letters as it takes: `shop-Topic-a1B2c3D4e5F6`. */
  readonly generatedName: string;
  /** Says the physical id of a creation that takes its time, so that events show it and a rollback finds what there is by then. */
  readonly initiated: (physicalId: string) => void;
}

/** A created or updated resource: `Ref` gives its physical id, `Fn::GetAtt` its attributes. */
export interface ResourceState {
  readonly physicalId: string;
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
  /** Properties whose change may need one by AWS's documentation, and is made in place unless `replaces` says otherwise. */
  readonly some?: readonly string[];
  /** Decides over a property of `some` by its values. */
  replaces?(property: string, before: unknown, after: unknown): boolean;
  /** The property that names the resource, if people can: `TopicName`. */
  readonly nameProperty?: string;
  /** Whether tags of the stack go to the resource. @default true */
  readonly taggable?: boolean;
  create(properties: StructureOf<P>, context: ResourceContext): Promise<ResourceState> | ResourceState;
  /** Changes what no property in `replacement` covers. A type whose every property is there has none. */
  update?(change: ResourceChange<StructureOf<P>>, context: ResourceContext): Promise<ResourceState> | ResourceState;
  delete(resource: ResourceState, context: ResourceContext, properties: StructureOf<P>): Promise<void> | void;
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
  readonly some: readonly string[];
  replaces?(property: string, before: unknown, after: unknown): boolean;
  readonly nameProperty: string | undefined;
  readonly taggable: boolean;
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
    some: settings.some ?? [],
    ...(settings.replaces === undefined ? {} : { replaces: settings.replaces.bind(settings) }),
    nameProperty: settings.nameProperty,
    taggable: settings.taggable ?? true,
    create: settings.create.bind(settings),
    ...(settings.update === undefined ? {} : { update: settings.update.bind(settings) }),
    delete: settings.delete.bind(settings),
  };
}
