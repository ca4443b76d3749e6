import { evaluateConditions } from '../conditions/evaluate-conditions.ts';
import type { Graph } from '../graph/graph.ts';
import { isPresent, resourceGraph } from '../graph/resource-graph.ts';
import { evaluate } from '../intrinsics/evaluate.ts';
import type { Scope } from '../intrinsics/scope.ts';
import { knownAfterApply } from '../intrinsics/special-values.ts';
import type { Json, JsonObject } from '../json.ts';
import { resolveParameters, type GivenParameter, type Parameters } from '../parameters/resolve-parameters.ts';
import { pathOf } from '../path.ts';
import { checkRules } from '../rules/check-rules.ts';
import { checkConditionalReferences } from '../template/check-references.ts';
import type { Template } from '../template/template.ts';
import { readAttribute } from './deployed-stack.ts';
import type { Environment } from './environment.ts';

/** A template with its parameters in an environment, checked as far as can be without touching a resource. */
export interface Blueprint {
  readonly template: Template;
  readonly parameters: Parameters;
  readonly conditions: ReadonlyMap<string, boolean>;
  /** The resources that the conditions let in, and what each needs first. */
  readonly graph: Graph;
  readonly environment: Environment;
}

/**
 * Draws up a stack: parameters, rules, conditions, references, the order of resources, and every value as far as it is known.
 * @throws StackError in CloudFormation's words
 */
export function draftStack(
  template: Template,
  given: readonly GivenParameter[],
  environment: Environment,
  previous?: Parameters,
): Blueprint {
  const parameters = resolveParameters(template.parameters, given, environment, previous);
  const bare = bareScope(template, parameters, environment);
  const conditions = evaluateConditions(template, bare);
  checkRules(template, { ...bare, conditions });
  checkConditionalReferences(template, conditions);
  const blueprint = { template, parameters, conditions, graph: resourceGraph(template, conditions), environment };
  evaluateAll(blueprint);
  return blueprint;
}

function bareScope(template: Template, parameters: Parameters, environment: Environment): Omit<Scope, 'conditions'> {
  return {
    pseudo: environment.pseudo,
    parameters,
    mappings: template.mappings,
    reference: () => undefined,
    attribute: () => undefined,
    importValue: environment.exports.value,
    availabilityZones: environment.availabilityZones,
    languageExtensions: template.transforms.length > 0,
  };
}

/** What is known of a resource while a stack is drawn up or deployed. */
export interface KnownResource {
  readonly physicalId: Json;
  /** Undefined when all of them exist only once the resource does. */
  readonly attributes: JsonObject | undefined;
}

/** A resource of which nothing is known yet. */
export const unknownResource: KnownResource = { physicalId: knownAfterApply, attributes: undefined };

/** Makes the scope in which the properties and outputs of a blueprint are evaluated. */
export function scopeOf(blueprint: Blueprint, resourceOf: (logicalId: string) => KnownResource | undefined): Scope {
  const { template, parameters, conditions, environment } = blueprint;
  return {
    ...bareScope(template, parameters, environment),
    conditions,
    reference: (logicalId) => resourceOf(logicalId)?.physicalId,
    attribute: (logicalId, name) => {
      const resource = resourceOf(logicalId);
      if (resource === undefined) return undefined;
      return resource.attributes === undefined ? knownAfterApply : readAttribute(resource.attributes, name);
    },
  };
}

/** Evaluates the properties of a resource. */
export function propertiesOf({ template }: Blueprint, logicalId: string, scope: Scope): JsonObject {
  const { properties } = template.resources.get(logicalId)!;
  return evaluate(properties, scope, pathOf('Resources', logicalId, 'Properties')) as JsonObject;
}

function evaluateAll(blueprint: Blueprint): void {
  const { graph, template, conditions } = blueprint;
  const scope = scopeOf(blueprint, (logicalId) => (graph.has(logicalId) ? unknownResource : undefined));
  for (const logicalId of graph.keys()) propertiesOf(blueprint, logicalId, scope);
  for (const [name, { value, condition }] of template.outputs) {
    if (isPresent(condition, conditions)) evaluate(value, scope, pathOf('Outputs', name, 'Value'));
  }
}
