import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { demandRevision } from '../functions/demand-revision.ts';
import { findFunction } from '../functions/find-function.ts';
import { addPermission as add } from '../functions/permissions.ts';
import { functionName, qualifier } from './inputs.ts';

/** Lets somebody invoke a function. @see https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html */
export const addPermission = operation({
  name: 'AddPermission',
  http: { method: 'POST', path: '/2015-03-31/functions/{FunctionName}/policy', status: 201 },
  input: {
    FunctionName: functionName,
    StatementId: string({ required: true, min: 1, max: 100, pattern: '([a-zA-Z0-9-_]+)' }),
    Action: string({ required: true, pattern: '(lambda:[*]|lambda:[a-zA-Z]+|[*])' }),
    Principal: string({ required: true, pattern: '[^\\s]+' }),
    SourceArn: string({
      pattern: 'arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:([a-z]{2}(-gov)?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)',
    }),
    SourceAccount: string({ max: 12, pattern: '\\d{12}' }),
    Qualifier: qualifier,
    RevisionId: string(),
  },
  run(input, context) {
    const stored = findFunction(context, input.FunctionName, input.Qualifier);
    demandRevision(stored, input.RevisionId);
    const statement = add(context, stored, {
      sid: input.StatementId,
      action: input.Action,
      principal: input.Principal,
      sourceArn: input.SourceArn,
      sourceAccount: input.SourceAccount,
    });
    return { Statement: JSON.stringify(statement) };
  },
});
