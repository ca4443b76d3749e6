import { AwsError } from '../../../aws-error.ts';
import { invalidRequest } from './faults.ts';

const DEEPEST = 15;
const NAME_RULES =
  'Parameter name: can\'t be prefixed with "aws" or "ssm" (case-insensitive). If formed as a path, it can consist of ' +
  'sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_';
const PATH_RULES =
  'The parameter doesn\'t meet the parameter name requirements. The parameter name must begin with a forward slash "/". ' +
  'It can\'t be prefixed with "aws" or "ssm" (case-insensitive). It must use only letters, numbers, or the following symbols: ' +
  '. (period), - (hyphen), _ (underscore). Special characters are not allowed. All sub-paths, if specified, must use the ' +
  'forward slash symbol "/". Valid example: /get/parameters2-/by1./path0_.';

/**
 * Demands a name that a new parameter may have.
 *
 * @throws AwsError
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html
 */
export function checkName(name: string): void {
  if (/^\/aws(\/|$)/i.test(name)) {
    throw new AwsError('AccessDeniedException', `No access to reserved parameter name: ${name}.`);
  }
  if (!/^[a-zA-Z0-9_.\-/]+$/.test(name) || /^\/?(aws|ssm)/i.test(name)) throw invalidRequest(NAME_RULES);
  if (name.includes('/') && !name.startsWith('/'))
    throw invalidRequest('Parameter name must be a fully qualified name.');
  if (name.includes('//') || name.endsWith('/')) throw invalidRequest(NAME_RULES);
  if (name.split('/').length - 1 > DEEPEST) {
    const message = `The hierarchy can have a maximum of ${DEEPEST} levels.`;
    throw new AwsError('HierarchyLevelLimitExceededException', message);
  }
}

/** Demands a path that parameters can be listed under. @throws AwsError */
export function checkPath(path: string): void {
  if (!/^\/[a-zA-Z0-9_.\-/]*$/.test(path) || path.includes('//')) throw invalidRequest(PATH_RULES);
}
