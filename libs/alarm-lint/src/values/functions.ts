import { parseSubText, type Json } from '@shopwatch/cloudformation';
import { decide } from './conditions.ts';
import { evaluate, evaluated } from './evaluate.ts';
import { isList, objectOf, textOf } from './json.ts';
import { noValue, type Scope } from './scope.ts';

/** One function of a template, as far as it can be followed before a deployment. */
type TemplateFunction = (argument: Json, scope: Scope) => Json | typeof noValue;

/**
 * The functions, by the key they stand under.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 */
export const functions: Readonly<Record<string, TemplateFunction | undefined>> = {
  Ref: (name, scope) => (name === 'AWS::NoValue' ? noValue : scope.reference(String(name))),
  'Fn::GetAtt': (argument, scope) => {
    const [logicalId, ...attribute] = isList(argument) ? argument.map(String) : String(argument).split('.');
    return scope.attribute(logicalId ?? '', attribute.join('.'));
  },
  'Fn::Join': (argument, scope) => {
    const [separator, items] = isList(argument) ? argument : [];
    const list = evaluate(items ?? [], scope);
    return isList(list) ? list.map((item) => textOf(item) ?? '').join(String(separator)) : list;
  },
  'Fn::Sub': substitute,
  'Fn::Select': (argument, scope) => {
    const [index, items] = isList(argument) ? argument.map((each) => evaluate(each, scope)) : [];
    if (isList(items)) return items[Number(index)] ?? scope.unknown('Select');
    return scope.unknown(`${bare(textOf(items) ?? 'Select')}.${String(index)}`);
  },
  'Fn::Split': (argument, scope) => {
    const [separator, source] = isList(argument) ? argument.map((each) => evaluate(each, scope)) : [];
    return (textOf(source) ?? '').split(String(separator));
  },
  'Fn::If': (argument, scope) => {
    const [name, yes, no] = isList(argument) ? argument : [];
    return evaluated((scope.condition(String(name)) === false ? no : yes) ?? null, scope);
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map, top, second] = isList(argument) ? argument.map((each) => String(evaluate(each, scope))) : [];
    const found = scope.mapping(map ?? '', top ?? '', second ?? '');
    return found === undefined ? scope.unknown(`FindInMap.${map}.${top}.${second}`) : evaluate(found, scope);
  },
  'Fn::ImportValue': (argument, scope) => scope.imported(String(evaluate(argument, scope))),
  'Fn::Base64': (argument, scope) => evaluate(argument, scope),
  'Fn::ToJsonString': (argument, scope) => JSON.stringify(evaluate(argument, scope)),
  'Fn::Equals': (argument, scope) => decide({ 'Fn::Equals': argument }, scope) ?? true,
};

/** A variable of the text is one of the function's own, a resource, its attribute or a parameter. */
function substitute(argument: Json, scope: Scope): string {
  const [text, own] = isList(argument) ? argument : [argument];
  const variables = objectOf(own);
  const parsed = parseSubText(String(text));
  if (!parsed.ok) return String(text);
  return parsed.parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'literal') return '${' + part.name + '}';
      const given = variables[part.name];
      const value = given === undefined ? lookUp(part.name, scope) : evaluate(given, scope);
      return textOf(value) ?? (isList(value) ? value.map(String).join(',') : '');
    })
    .join('');
}

function lookUp(name: string, scope: Scope): Json {
  const point = name.indexOf('.');
  return point < 0 ? scope.reference(name) : scope.attribute(name.slice(0, point), name.slice(point + 1));
}

function bare(text: string): string {
  return text.replace(/[${}]/g, '');
}
