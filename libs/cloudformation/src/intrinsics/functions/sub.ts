import { isList, isObject, isScalar, type Json, type JsonObject } from '../../json.ts';
import { below, type Path } from '../../path.ts';
import { templateError } from '../../stack-error.ts';
import { parseSubText, splitAttribute, type SubPart } from '../../sub-text/sub-text.ts';
import { userGuide, type Evaluation, type Intrinsic } from '../intrinsic.ts';
import { knownAfterApply, noValue } from '../special-values.ts';
import { attributeOf } from './get-att.ts';
import { refer } from './ref.ts';

export const sub: Intrinsic = {
  name: 'Fn::Sub',
  summary: 'text with `${Name}` and `${Resource.Attribute}` filled in',
  page: userGuide('intrinsic-function-reference-sub'),
  places: ['value', 'condition', 'rule'],
  check: (argument, path) => void subArgument(argument, path),
  evaluate: (argument, evaluation, path) => {
    const { parts, variables } = subArgument(argument, path);
    const texts = parts.map((part) => fill(part, variables, evaluation, path));
    return texts.includes(undefined) ? knownAfterApply : texts.join('');
  },
};

/** The text of an Fn::Sub in its parts, and the values that it brings for some of the names. */
export interface SubArgument {
  readonly parts: readonly SubPart[];
  readonly variables: JsonObject;
}

/** Reads both forms: text alone, or text and a map. @throws StackError in CloudFormation's words */
export function subArgument(argument: Json, path: Path): SubArgument {
  const [text, variables] = isList(argument) && argument.length === 2 ? argument : [argument, {}];
  if (typeof text !== 'string' || !isObject(variables)) {
    throw templateError(
      "One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, " +
        'and an optional second argument to specify a mapping of values to replace in the string',
      path,
    );
  }
  const parsed = parseSubText(text);
  if (parsed.ok) return { parts: parsed.parts, variables };
  throw templateError(
    'variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons',
    path,
  );
}

/** Gives the text of one part; undefined while it waits for a resource. */
function fill(part: SubPart, variables: JsonObject, evaluation: Evaluation, path: Path): string | undefined {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'literal':
      return '${' + part.name + '}';
    case 'variable': {
      const value = valueOf(part.name, variables, evaluation, path);
      return value === knownAfterApply ? undefined : asText(part.name, value, path);
    }
    default:
      return part satisfies never;
  }
}

function valueOf(name: string, variables: JsonObject, { scope, resolve }: Evaluation, path: Path): Json {
  if (Object.hasOwn(variables, name)) return resolve(variables[name]!, below(path, name));
  const { resource, attribute } = splitAttribute(name);
  return attribute === undefined ? refer(name, scope, path) : attributeOf(resource, attribute, scope, path);
}

function asText(name: string, value: Json, path: Path): string {
  if (value === noValue) return '';
  if (isScalar(value)) return String(value);
  if (isList(value) && value.every(isScalar)) return value.join(',');
  throw templateError(`the value of \${${name}} in Fn::Sub is not a string`, path);
}
