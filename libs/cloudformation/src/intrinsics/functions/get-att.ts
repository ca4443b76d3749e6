import { isList, type Json } from '../../json.ts';
import type { Path } from '../../path.ts';
import { templateError } from '../../stack-error.ts';
import { splitAttribute } from '../../sub-text/sub-text.ts';
import { isCall, isNonEmptyText } from '../arguments.ts';
import { userGuide, type Intrinsic } from '../intrinsic.ts';
import type { Scope } from '../scope.ts';
import { knownAfterApply } from '../special-values.ts';

export const getAtt: Intrinsic = {
  name: 'Fn::GetAtt',
  summary: 'an attribute of a resource',
  page: userGuide('intrinsic-function-reference-getatt'),
  places: ['value'],
  check: (argument, path) => {
    const { resource, attribute } = attributeArgument(argument);
    if (isNonEmptyText(resource) && (isNonEmptyText(attribute) || (attribute !== undefined && isCall(attribute))))
      return;
    throw templateError(
      'every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute',
      path,
    );
  },
  evaluate: (argument, { scope, resolve }, path) => {
    const { resource, attribute } = attributeArgument(argument);
    const name = resolve(attribute!, path);
    return name === knownAfterApply ? name : attributeOf(resource as string, String(name), scope, path);
  },
};

/** Reads both spellings: `["Topic", "TopicArn"]` and YAML's `Topic.TopicArn`. */
export function attributeArgument(argument: Json): { resource: Json | undefined; attribute: Json | undefined } {
  if (typeof argument === 'string') return splitAttribute(argument);
  if (isList(argument) && argument.length === 2) return { resource: argument[0], attribute: argument[1] };
  return { resource: undefined, attribute: undefined };
}

export function attributeOf(resource: string, attribute: string, scope: Scope, path: Path): Json {
  const value = scope.attribute(resource, attribute);
  if (value !== undefined) return value;
  if (scope.reference(resource) === undefined) {
    throw templateError(`instance of Fn::GetAtt references undefined resource ${resource}`, path);
  }
  throw templateError(`resource ${resource} does not support attribute type ${attribute} in Fn::GetAtt`, path);
}
