import { isPseudoParameter } from '../intrinsics/pseudo-parameters.ts';
import { pathOf } from '../path.ts';
import { formatError, templateError, validationError } from '../stack-error.ts';
import { referencesIn, type Reference } from './references.ts';
import type { OutputDeclaration, ResourceDeclaration, Template } from './template.ts';

/** Checks that everything that a template mentions is in it. @throws StackError in CloudFormation's words */
export function checkReferences(template: Template): void {
  for (const [name, condition] of template.conditions) {
    checkParametersOnly(template, referencesIn(condition, pathOf('Conditions', name), 'condition'), 'Conditions');
  }
  for (const [name, { condition, assertions }] of template.rules) {
    for (const value of [condition, ...assertions.map(({ assert }) => assert)]) {
      if (value === undefined) continue;
      checkParametersOnly(template, referencesIn(value, pathOf('Rules', name), 'rule'), 'Rules');
    }
  }
  checkBlock(template, 'Resources', template.resources, (resource) => resource.dependsOn);
  checkBlock(template, 'Outputs', template.outputs, () => []);
}

function checkParametersOnly(template: Template, references: readonly Reference[], block: string): void {
  checkConditionNames(template, references);
  const strangers = references
    .filter(({ kind, name }) => kind !== 'condition' && !template.parameters.has(name) && !isPseudoParameter(name))
    .map(({ name }) => name);
  if (strangers.length === 0) return;
  throw formatError(
    `Unresolved dependencies [${distinct(strangers)}]. Cannot reference resources in the ${block} block of the template`,
  );
}

function checkBlock<T extends ResourceDeclaration | OutputDeclaration>(
  template: Template,
  block: 'Resources' | 'Outputs',
  members: ReadonlyMap<string, T>,
  dependsOn: (member: T) => readonly string[],
): void {
  const strangers: string[] = [];
  for (const [name, declaration] of members) {
    checkConditionOf(template, block, declaration.condition);
    const references = memberReferences(name, declaration);
    checkConditionNames(template, references);
    checkAttributes(references, (id) => template.resources.has(id));
    strangers.push(
      ...references
        .filter((reference) => reference.kind === 'ref' && !isKnown(template, reference.name))
        .map((r) => r.name),
      ...dependsOn(declaration).filter((id) => !template.resources.has(id)),
    );
  }
  if (strangers.length > 0) throw unresolved(block, strangers);
}

function unresolved(block: string, names: readonly string[]) {
  return formatError(`Unresolved resource dependencies [${distinct(names)}] in the ${block} block of the template`);
}

/** All references of a resource or an output. */
export function memberReferences(
  name: string,
  declaration: ResourceDeclaration | OutputDeclaration,
  conditions?: ReadonlyMap<string, boolean>,
): readonly Reference[] {
  if ('properties' in declaration) {
    return referencesIn(declaration.properties, pathOf('Resources', name, 'Properties'), 'value', conditions);
  }
  const path = pathOf('Outputs', name);
  return [
    ...referencesIn(declaration.value, path, 'value', conditions),
    ...referencesIn(declaration.exportName ?? '', path, 'value', conditions),
  ];
}

function isKnown(template: Template, name: string): boolean {
  return template.resources.has(name) || template.parameters.has(name) || isPseudoParameter(name);
}

function checkAttributes(references: readonly Reference[], exists: (id: string) => boolean): void {
  const stranger = references.find(({ kind, name }) => kind === 'attribute' && !exists(name));
  if (stranger === undefined) return;
  throw templateError(`instance of Fn::GetAtt references undefined resource ${stranger.name}`, stranger.path);
}

function checkConditionNames({ conditions }: Template, references: readonly Reference[]): void {
  for (const reference of references) {
    if (reference.kind !== 'condition' || conditions.has(reference.name)) continue;
    const where = reference.by === 'Fn::If' ? ' in Fn::If' : '';
    throw templateError(`unresolved condition dependency ${reference.name}${where}`, reference.path);
  }
}

function checkConditionOf({ conditions }: Template, block: string, condition: string | undefined): void {
  if (condition === undefined || conditions.has(condition)) return;
  throw formatError(`Unresolved condition dependency ${condition} in the ${block} block of the template`);
}

/**
 * Checks that nothing that the conditions let in mentions a resource that they keep out. DependsOn may (recorded 2023).
 * @throws StackError in CloudFormation's words; outputs lack the usual prefix (recorded 2023)
 */
export function checkConditionalReferences(template: Template, conditions: ReadonlyMap<string, boolean>): void {
  const present = (condition: string | undefined) => condition === undefined || conditions.get(condition) === true;
  const missing = (name: string) => template.resources.has(name) && !present(template.resources.get(name)!.condition);
  const absentees = (members: ReadonlyMap<string, ResourceDeclaration | OutputDeclaration>) =>
    [...members]
      .filter(([, { condition }]) => present(condition))
      .flatMap(([name, declaration]) => memberReferences(name, declaration, conditions))
      .filter(({ kind, name }) => kind !== 'condition' && missing(name))
      .map(({ name }) => name);
  const fromResources = absentees(template.resources);
  if (fromResources.length > 0) throw unresolved('Resources', fromResources);
  const fromOutputs = absentees(template.outputs);
  if (fromOutputs.length === 0) return;
  throw validationError(
    `Unresolved resource dependencies [${distinct(fromOutputs)}] in the Outputs block of the template`,
  );
}

function distinct(names: readonly string[]): string {
  return [...new Set(names)].join(', ');
}
