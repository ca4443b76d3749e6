import type { YAMLSeq } from 'yaml';
import { parse, type CollectionTag, type ScalarTag, type Tags, YAMLMap } from 'yaml';

/** Functions that have a short form, by the word after the exclamation mark. */
const functions = [
  'And',
  'Base64',
  'Cidr',
  'Equals',
  'FindInMap',
  'ForEach',
  'GetAtt',
  'GetAZs',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
];

/**
 * Reads YAML with CloudFormation's short forms into plain data. Dates stay text, as CloudFormation leaves them.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 * @throws Error when the text is no YAML
 */
export function readYaml(text: string): unknown {
  return parse(text, { customTags: tags, schema: 'core', maxAliasCount: 0 }) as unknown;
}

const tags: Tags = [
  ...functions.flatMap((name) => shortForms(name, `Fn::${name}`)),
  ...shortForms('Ref', 'Ref'),
  ...shortForms('Condition', 'Condition'),
];

/** One form for text, one for lists and one for maps. */
function shortForms(word: string, name: string): (CollectionTag | ScalarTag)[] {
  const tag = `!${word}`;
  return [
    { tag, resolve: (text) => ({ [name]: name === 'Fn::GetAtt' ? attribute(text) : text }) },
    { tag, collection: 'seq', resolve: (items) => called(name, items) },
    { tag, collection: 'map', resolve: (items) => called(name, items) },
  ];
}

/** The items are turned into plain data with the rest of the document. */
function called(name: string, argument: YAMLMap | YAMLSeq): YAMLMap {
  const map = new YAMLMap();
  map.set(name, argument);
  return map;
}

/** `Queue.Arn` is the attribute Arn of Queue; attributes may have points of their own. */
function attribute(text: string): string | readonly string[] {
  const point = text.indexOf('.');
  return point < 0 ? text : [text.slice(0, point), text.slice(point + 1)];
}
