import { asBoolean } from '../intrinsics/functions/booleans.ts';
import { evaluate } from '../intrinsics/evaluate.ts';
import type { Scope } from '../intrinsics/scope.ts';
import type { Json } from '../json.ts';
import { pathOf, type Path } from '../path.ts';
import { validationError } from '../stack-error.ts';
import type { Template } from '../template/template.ts';

/**
 * Checks the parameters against the rules of a template.
 * @throws StackError with the AssertDescription of the first assertion that fails. CloudFormation's sentence around it is not
 * recorded, so none is put around it.
 */
export function checkRules(template: Template, scope: Scope): void {
  for (const [name, { condition, assertions }] of template.rules) {
    const path = pathOf('Rules', name);
    if (condition !== undefined && !holds(condition, scope, path)) continue;
    const broken = assertions.find(({ assert }) => !holds(assert, scope, path));
    if (broken !== undefined) throw validationError(broken.description ?? `rule ${name} failed`, path);
  }
}

function holds(value: Json, scope: Scope, path: Path): boolean {
  return asBoolean(evaluate(value, scope, path, 'rule'), path);
}
