import { isJsonArray, isJsonObject, readJsonObject, type JsonObject, type JsonValue } from '../json/value.ts';

/** A condition: the operator as written, the key as written, and the wanted values. */
export interface PolicyCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** Who a statement is about: everyone, or principals by kind (`AWS`, `Service`, `Federated`, `CanonicalUser`). */
export type StatementPrincipals = 'everyone' | Readonly<Record<string, readonly string[]>>;

/** Names with wildcards, and whether the statement is about them or about all others. */
export interface Matched {
  readonly patterns: readonly string[];
  readonly except: boolean;
}

/** One statement of a resource policy. */
export interface PolicyStatement {
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  /** `NotPrincipal` statements are kept apart, since they are not modelled. */
  readonly principals: StatementPrincipals;
  readonly notPrincipal: boolean;
  readonly actions: Matched;
  readonly resources: Matched;
  readonly conditions: readonly PolicyCondition[];
}

/** A resource policy. @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
export interface PolicyDocument {
  readonly statements: readonly PolicyStatement[];
}

/** A text that is no policy document. */
export class MalformedPolicy extends Error {
  override readonly name = 'MalformedPolicy';
}

/** Reads a policy document from JSON text or from JSON itself. @throws MalformedPolicy */
export function parsePolicy(source: string | JsonObject): PolicyDocument {
  const document = typeof source === 'string' ? readJsonObject(source) : source;
  if (!document) throw new MalformedPolicy('a policy must be a JSON object');
  const statements = listOf(document['Statement']);
  if (statements.length === 0) throw new MalformedPolicy('a policy needs a Statement');
  return { statements: statements.map(parseStatement) };
}

const MEMBERS = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);

function parseStatement(statement: JsonValue): PolicyStatement {
  if (!isJsonObject(statement)) throw new MalformedPolicy('a Statement must be an object');
  const unknown = Object.keys(statement).find((name) => !MEMBERS.has(name));
  if (unknown !== undefined) throw new MalformedPolicy(`a Statement has no member "${unknown}"`);
  const { Sid, Effect, Principal, NotPrincipal, Condition } = statement;
  if (Effect !== 'Allow' && Effect !== 'Deny') {
    throw new MalformedPolicy(`Effect must be Allow or Deny, got ${JSON.stringify(Effect ?? null)}`);
  }
  return {
    ...(typeof Sid === 'string' ? { sid: Sid } : {}),
    effect: Effect,
    principals: parsePrincipals(Principal ?? NotPrincipal ?? null),
    notPrincipal: NotPrincipal !== undefined,
    actions: parseMatched(statement, 'Action'),
    resources: parseMatched(statement, 'Resource', '*'),
    conditions: parseConditions(Condition ?? {}),
  };
}

function parseMatched(statement: JsonObject, member: 'Action' | 'Resource', otherwise?: string): Matched {
  const except = statement[`Not${member}`];
  const given = statement[member] ?? except ?? otherwise;
  if (given === undefined) throw new MalformedPolicy(`a Statement needs an ${member}`);
  return { patterns: texts(given, member), except: statement[member] === undefined && except !== undefined };
}

function parsePrincipals(principal: JsonValue): StatementPrincipals {
  if (principal === '*') return 'everyone';
  if (!isJsonObject(principal)) throw new MalformedPolicy('a Statement of a resource policy needs a Principal');
  return Object.fromEntries(Object.entries(principal).map(([kind, names]) => [kind, texts(names, 'Principal')]));
}

function parseConditions(condition: JsonValue): readonly PolicyCondition[] {
  if (!isJsonObject(condition)) throw new MalformedPolicy('Condition must be an object');
  return Object.entries(condition).flatMap(([operator, keys]) => {
    if (!isJsonObject(keys)) throw new MalformedPolicy(`Condition ${operator} must be an object`);
    return Object.entries(keys).map(([key, values]) => ({
      operator,
      key,
      values: texts(values, `Condition ${operator}`),
    }));
  });
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined) return [];
  return isJsonArray(value) ? value : [value];
}

function texts(value: JsonValue, member: string): readonly string[] {
  return listOf(value).map((each) => {
    if (typeof each === 'object') throw new MalformedPolicy(`${member} must hold texts`);
    return String(each);
  });
}
