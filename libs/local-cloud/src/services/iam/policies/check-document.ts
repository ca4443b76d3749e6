import { MalformedPolicy, parsePolicy, type JsonObject, type PolicyDocument } from '@shopwatch/notifications';
import { malformedPolicy } from '../faults.ts';

const SYNTAX = 'Syntax errors in policy.';

/** Reads who may take on a role. @throws AwsError MalformedPolicyDocument in AWS's words */
export function readTrustPolicy(text: string): PolicyDocument {
  const document = readJson(text);
  for (const statement of statementsOf(document)) {
    if ('Resource' in statement || 'NotResource' in statement) {
      throw malformedPolicy('Has prohibited field Resource');
    }
    if (!('Principal' in statement) && !('NotPrincipal' in statement)) {
      throw malformedPolicy('Missing required field Principal');
    }
  }
  const policy = read(document);
  policy.statements.forEach(({ principals }) => checkPrincipals(principals === 'everyone' ? [] : principals['AWS']));
  const foreign = policy.statements.some(({ actions }) =>
    actions.patterns.some((action) => !/^sts:|^\*$/i.test(action)),
  );
  if (foreign) throw malformedPolicy('AssumeRole policy may only specify STS AssumeRole actions.');
  return policy;
}

/** Reads what a principal that has the policy may do. @throws AwsError MalformedPolicyDocument in AWS's words */
export function readIdentityPolicy(text: string): PolicyDocument {
  const document = readJson(text);
  const statements = statementsOf(document);
  for (const statement of statements) {
    if ('Principal' in statement || 'NotPrincipal' in statement) {
      throw malformedPolicy('Policy document should not specify a principal.');
    }
    if (!('Action' in statement) && !('NotAction' in statement)) {
      throw malformedPolicy('Policy statement must contain actions.');
    }
    if (!('Resource' in statement) && !('NotResource' in statement)) {
      throw malformedPolicy('Policy statement must contain resources.');
    }
  }
  const policy = read({ ...document, Statement: statements.map((statement) => ({ ...statement, Principal: '*' })) });
  policy.statements.forEach(({ actions, resources }) => {
    actions.patterns.forEach(checkAction);
    resources.patterns.forEach(checkResource);
  });
  return policy;
}

function readJson(text: string): JsonObject {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw malformedPolicy('This policy contains invalid Json');
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document)) throw malformedPolicy(SYNTAX);
  const { Version = '2008-10-17' } = document as JsonObject;
  if (Version !== '2008-10-17' && Version !== '2012-10-17') throw malformedPolicy(SYNTAX);
  return document as JsonObject;
}

function statementsOf({ Statement }: JsonObject): JsonObject[] {
  const statements = Array.isArray(Statement) ? (Statement as unknown[]) : [Statement];
  return statements.map((statement) => {
    if (typeof statement !== 'object' || statement === null || Array.isArray(statement)) throw malformedPolicy(SYNTAX);
    return statement as JsonObject;
  });
}

function read(document: JsonObject): PolicyDocument {
  try {
    return parsePolicy(document);
  } catch (fault) {
    if (fault instanceof MalformedPolicy) throw malformedPolicy(SYNTAX);
    throw fault;
  }
}

function checkPrincipals(names: readonly string[] = []): void {
  const wrong = names.find((name) => name !== '*' && !/^\d{12}$/.test(name) && !name.startsWith('arn:'));
  if (wrong !== undefined) throw malformedPolicy(`Invalid principal in policy: "AWS":"${wrong}"`);
}

function checkAction(action: string): void {
  if (action === '*' || action.includes(':')) return;
  throw malformedPolicy('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.');
}

function checkResource(resource: string): void {
  if (resource.includes('*') && !resource.includes(':')) return;
  if (resource.startsWith('arn:')) return;
  throw malformedPolicy(`Resource ${resource} must be in ARN format or "*".`);
}
