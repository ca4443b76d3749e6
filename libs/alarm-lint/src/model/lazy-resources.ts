import type { Json, JsonObject } from '@shopwatch/cloudformation';
import { constructPath } from '../assembly/stack-source.ts';
import { evaluate } from '../values/evaluate.ts';
import { identities, type Identity } from '../values/identities.ts';
import { isObject, objectOf, textOf } from '../values/json.ts';
import type { Scope } from '../values/scope.ts';
import { token } from '../values/tokens.ts';
import { DECLARED, type Resource, type WrittenResource } from './resource.ts';
import type { Stack } from './stack.ts';

/**
 * The resources of one stack, each followed when it is first asked for: they refer to each other in any order. One that leads back to
 * itself, which CloudFormation refuses, is unknown to itself.
 */
export class LazyResources {
  readonly #stack: Stack;
  readonly #scope: Scope;
  readonly #known = new Map<string, Resource>();
  readonly #open = new Set<string>();
  #complete = false;

  constructor(stack: Stack, scope: Scope) {
    this.#stack = stack;
    this.#scope = scope;
  }

  all(): ReadonlyMap<string, Resource> {
    if (!this.#complete) for (const id of Object.keys(this.#written())) this.get(id);
    this.#complete = true;
    return this.#known;
  }

  get(id: string): Resource | undefined {
    const known = this.#known.get(id);
    if (known) return known;
    const written = this.#written()[id];
    if (!isObject(written) || typeof written['Type'] !== 'string' || this.#open.has(id)) return undefined;
    const { Condition } = written as unknown as WrittenResource;
    if (Condition !== undefined && this.#scope.condition(Condition) === false) return undefined;
    this.#open.add(id);
    const resource = this.#resource(id, written as unknown as WrittenResource);
    this.#open.delete(id);
    this.#known.set(id, resource);
    return resource;
  }

  /** Returns an attribute's value, or a text that stands for it. */
  attribute(id: string, attribute: string): Json {
    const resource = this.get(id);
    const identity = resource && identities[resource.type];
    if (resource?.type === 'AWS::SSM::Parameter' && attribute === 'Value')
      return resource.properties['Value'] ?? this.#unknown(id, attribute);
    const written = identity?.attributes?.[attribute] ?? (attribute === 'Arn' && identity?.arn ? '{arn}' : undefined);
    return resource && written ? this.#fill(written, resource) : this.#unknown(id, attribute);
  }

  #written(): JsonObject {
    return objectOf(this.#stack.source.template['Resources']);
  }

  #resource(id: string, { Type, Properties = {}, Metadata = {} }: WrittenResource): Resource {
    const scope = this.#scope;
    let properties: JsonObject | undefined;
    const read = () => {
      properties = {};
      return objectOf(evaluate(Properties, scope));
    };
    const identity = identities[Type] ?? {};
    const named = identity.name === undefined ? undefined : Properties[identity.name];
    const name = (named === undefined ? undefined : textOf(evaluate(named, scope))) ?? this.#unknown(id);
    const bare = { stack: this.#stack, logicalId: id, type: Type, name, declared: objectOf(Metadata[DECLARED]) };
    const arn = identity.arn
      ? this.#arn(identity.arn, { logicalId: id, name, properties: Properties })
      : this.#unknown(id, 'Arn');
    return {
      ...bare,
      path:
        textOf(Metadata['aws:cdk:path']) ?? constructPath(this.#stack.source, id) ?? `${this.#stack.source.path}/${id}`,
      arn,
      ref: refOf(identity, name, arn),
      get properties() {
        return (properties ??= read());
      },
    };
  }

  #arn(written: string, resource: Named): string {
    return `arn:aws:${this.#fill(written, resource)}`;
  }

  #fill(written: string, resource: Named & { readonly arn?: string }): string {
    const { region, account } = this.#stack;
    const kind = resource.properties['Type'] === 'network' ? 'net' : 'app';
    const values = { region, account, kind, name: resource.name, id: this.#unknown(resource.logicalId, 'Id') };
    return Object.entries({ ...values, arn: resource.arn ?? '' }).reduce(
      (text, [key, value]) => text.replaceAll(`{${key}}`, () => value),
      written,
    );
  }

  #unknown(id: string, attribute?: string): string {
    return token(this.#stack.name, attribute === undefined ? id : `${id}.${attribute}`);
  }
}

type Named = Pick<Resource, 'logicalId' | 'name' | 'properties'>;

function refOf({ ref = 'name' }: Identity, name: string, arn: string): string {
  return ref === 'arn' ? arn : name;
}
