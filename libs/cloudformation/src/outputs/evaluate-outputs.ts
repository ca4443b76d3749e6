import { isPresent } from '../graph/resource-graph.ts';
import { evaluate } from '../intrinsics/evaluate.ts';
import type { Scope } from '../intrinsics/scope.ts';
import { knownAfterApply, knownAfterApplyText } from '../intrinsics/special-values.ts';
import { isScalar, type Json } from '../json.ts';
import { pathOf, type Path } from '../path.ts';
import { formatError, validationError } from '../stack-error.ts';
import type { OutputDeclaration } from '../template/template.ts';

/** An output of a stack, with the name under which other stacks import it. */
export interface StackOutput {
  readonly key: string;
  readonly value: string;
  readonly description: string | undefined;
  readonly exportName: string | undefined;
}

/** Evaluates the outputs that the conditions let in, sorted by key. @throws StackError in CloudFormation's words */
export function evaluateOutputs(outputs: ReadonlyMap<string, OutputDeclaration>, scope: Scope): readonly StackOutput[] {
  return [...outputs]
    .filter(([, { condition }]) => isPresent(condition, scope.conditions))
    .map(([key, declaration]) => evaluateOutput(key, declaration, scope))
    .sort((left, right) => (left.key < right.key ? -1 : 1));
}

function evaluateOutput(key: string, declaration: OutputDeclaration, scope: Scope): StackOutput {
  const path = pathOf('Outputs', key);
  const exportName =
    declaration.exportName === undefined ? undefined : asText(key, declaration.exportName, scope, path).trim();
  const value = asText(key, declaration.value, scope, path);
  if (exportName !== undefined && value.trim() === '') {
    throw validationError(`Cannot export output ${key}. Exported values must not be empty or whitespace-only.`, path);
  }
  return { key, value, description: declaration.description, exportName };
}

function asText(key: string, value: Json, scope: Scope, path: Path): string {
  const result = evaluate(value, scope, path);
  if (result === knownAfterApply) return knownAfterApplyText;
  if (isScalar(result)) return String(result);
  throw formatError(
    `Output ${key} is malformed. The Value field of every Outputs member must evaluate to a String.`,
    path,
  );
}

/** An output as DescribeStacks shows it. */
export interface DescribedOutput {
  readonly OutputKey: string;
  readonly OutputValue: string;
  readonly Description?: string;
  readonly ExportName?: string;
}

export function describeOutputs(outputs: readonly StackOutput[]): readonly DescribedOutput[] {
  return outputs.map(({ key, value, description, exportName }) => ({
    OutputKey: key,
    OutputValue: value,
    ...(description === undefined ? {} : { Description: description }),
    ...(exportName === undefined ? {} : { ExportName: exportName }),
  }));
}
