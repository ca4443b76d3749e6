import type { DocumentFamily, ListFamily } from '../family.ts';

const notRun = 'needs the local cloud';

/** Error texts of CloudFormation; templates are deployed for them. */
export const cfnRecordedErrors: ListFamily = {
  name: 'cfn-recorded-errors',
  shape: 'list',
  notRun,
  recognises: (entry) => typeof entry.key === 'string' && 'expected' in entry && !('input' in entry),
  case: (entry) => notRunnable(String(entry.id ?? entry.key)),
};

/** What Ref and Fn::GetAtt return for each type of resource. */
export const cfnReturnValues: DocumentFamily = {
  name: 'cfn-return-values',
  shape: 'document',
  notRun,
  recognises: (document) => {
    const types = Object.keys(document);
    return types.length > 0 && types.every((type) => /^(AWS::)?\w+::\w+/.test(type));
  },
  cases: (document) => Object.keys(document).map(notRunnable),
};

function notRunnable(id: string) {
  return { id, run: () => ({ ok: false, expected: 'a local cloud', actual: notRun }) };
}
