import { MalformedPolicy, parsePolicy, type PolicyDocument } from '@shopwatch/notifications';
import { invalidParameter } from '../faults.ts';

/** Reads the policy of a topic. @throws AwsError InvalidParameter */
export function readTopicPolicy(text: string): PolicyDocument {
  const policy = parsed(text);
  const foreign = policy.statements.some(({ actions }) =>
    actions.patterns.some((action) => !/^(sns:|\*$)/i.test(action)),
  );
  if (foreign) throw invalidParameter('Policy statement action out of service scope!');
  return policy;
}

function parsed(text: string): PolicyDocument {
  try {
    return parsePolicy(text);
  } catch (fault) {
    if (fault instanceof MalformedPolicy) throw invalidParameter('Policy Error: null');
    throw fault;
  }
}
