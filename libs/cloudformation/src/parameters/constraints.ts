import { compileRegex, RegexError, testRegex } from '@shopwatch/logs';
import { notModelled, validationError } from '../stack-error.ts';
import type { ParameterDeclaration } from '../template/template.ts';

/**
 * Checks a value, as the request gives it, against the declaration of its parameter.
 * @throws StackError in CloudFormation's words, or with the declaration's ConstraintDescription
 */
export function checkConstraints(name: string, value: string, declaration: ParameterDeclaration): void {
  for (const part of partsOf(value, declaration)) {
    const complaint = complaintOf(name, part, declaration);
    if (complaint === undefined) continue;
    const { constraintDescription } = declaration;
    throw validationError(
      constraintDescription === undefined
        ? complaint
        : `Parameter ${name} failed to satisfy constraint: ${constraintDescription}`,
    );
  }
}

/** Every item of a list must keep the constraints by itself. */
function partsOf(value: string, { type }: ParameterDeclaration): readonly string[] {
  return type.kind === 'list' ? splitList(value) : [value];
}

/** Items of a comma-delimited list, without the blanks around them. */
export function splitList(value: string): string[] {
  return value.split(',').map((item) => item.trim());
}

function complaintOf(name: string, value: string, declaration: ParameterDeclaration): string | undefined {
  const { allowedValues, minLength, maxLength } = declaration;
  if (!isNumberWhereNeeded(value, declaration)) return `Parameter '${name}' must be a number.`;
  if (allowedValues && !allowedValues.includes(value)) return `Parameter '${name}' must be one of AllowedValues`;
  if (minLength !== undefined && value.length < minLength) {
    return `Parameter '${name}' must contain at least ${minLength} characters`;
  }
  if (maxLength !== undefined && value.length > maxLength) {
    return `Parameter '${name}' must contain at most ${maxLength} characters`;
  }
  return rangeComplaint(name, Number(value), declaration) ?? patternComplaint(name, value, declaration);
}

function isNumberWhereNeeded(value: string, { type }: ParameterDeclaration): boolean {
  const numeric = type.kind === 'number' || (type.kind === 'list' && type.of === 'number');
  return !numeric || (value.trim() !== '' && Number.isFinite(Number(value)));
}

function rangeComplaint(name: string, value: number, { minValue, maxValue }: ParameterDeclaration): string | undefined {
  if (minValue !== undefined && value < minValue)
    return `Parameter '${name}' must be a number not less than ${minValue}`;
  if (maxValue !== undefined && value > maxValue)
    return `Parameter '${name}' must be a number not greater than ${maxValue}`;
  return undefined;
}

/** A pattern covers the whole value. */
function patternComplaint(name: string, value: string, { allowedPattern }: ParameterDeclaration): string | undefined {
  if (allowedPattern === undefined || covers(name, allowedPattern, value)) return undefined;
  return `Parameter '${name}' must match pattern ${allowedPattern}`;
}

function covers(name: string, pattern: string, value: string): boolean {
  try {
    return testRegex(compileRegex(`^(?:${pattern})$`), value);
  } catch (error) {
    if (error instanceof RegexError) throw notModelled(`the AllowedPattern ${pattern} of parameter ${name}`);
    throw error;
  }
}
