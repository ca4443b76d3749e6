import { parseArn, type Arn } from '../../../arn.ts';
import { AwsError } from '../../../aws-error.ts';
import { operation } from '../../../operation.ts';
import { roleReader, type RoleSummary, type RoleTaker } from '../../../ports/role-reader.ts';
import type { Context } from '../../../scope.ts';
import { integer, list, string, structure } from '../../../shapes/declare.ts';
import { callerIdentity, openSession } from '../sessions.ts';

/** Lends the credentials of a role that exists. @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
export const assumeRole = operation({
  name: 'AssumeRole',
  input: {
    RoleArn: string({
      required: true,
      min: 20,
      max: 2048,
      pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD]+',
    }),
    RoleSessionName: string({ required: true, min: 2, max: 64, pattern: '[\\w+=,.@-]*' }),
    DurationSeconds: integer({ min: 900, max: 43200 }),
    ExternalId: string({ min: 2, max: 1224, pattern: '[\\w+=,.@:\\/-]*' }),
    Policy: string({ min: 1 }),
    PolicyArns: list(structure({ arn: string({ min: 20, max: 2048 }) })),
    Tags: list(
      structure({ Key: string({ required: true, min: 1, max: 128 }), Value: string({ required: true, max: 256 }) }),
      { max: 50 },
    ),
    TransitiveTagKeys: list(string({ min: 1, max: 128 }), { max: 50 }),
    SourceIdentity: string({ min: 2, max: 64, pattern: '[\\w+=,.@-]*' }),
  },
  run(input, context) {
    const { arn, role } = findRole(input.RoleArn, input.ExternalId, context);
    const seconds = input.DurationSeconds ?? 3600;
    refuseLonger(seconds, role);
    const expires = context.clock.now() + seconds * 1000;
    const sessionArn = `arn:${arn.partition}:sts::${arn.account}:assumed-role/${role.name}/${input.RoleSessionName}`;
    const userId = `${role.id}:${input.RoleSessionName}`;
    const { accessKeyId, secret, token } = openSession(context, {
      account: arn.account,
      arn: sessionArn,
      userId,
      expires,
    });
    return {
      Credentials: {
        AccessKeyId: accessKeyId,
        SecretAccessKey: secret,
        SessionToken: token,
        Expiration: new Date(expires),
      },
      AssumedRoleUser: { AssumedRoleId: userId, Arn: sessionArn },
      SourceIdentity: input.SourceIdentity,
    };
  },
});

/** AWS does not say whether the role is missing or trusts the caller not. */
function findRole(roleArn: string, externalId: string | undefined, context: Context): { arn: Arn; role: RoleSummary } {
  const arn = parseArn(roleArn);
  if (arn === undefined) throw new AwsError('ValidationError', `${roleArn} is invalid`);
  const there = context.in({ account: arn.account });
  const roles = context.port(roleReader);
  const role = roles.read(there, roleArn);
  const caller = callerIdentity(context).arn;
  const taker = takerOf(context, caller, externalId);
  if (role !== undefined && roles.trusts(there, roleArn, taker)) return { arn, role };
  throw new AwsError(
    'AccessDenied',
    `User: ${caller} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`,
    { status: 403 },
  );
}

function takerOf({ account }: Context, caller: string, externalId: string | undefined): RoleTaker {
  const arn = principalArn(caller);
  const context = {
    'sts:ExternalId': externalId,
    'aws:PrincipalAccount': account,
    'aws:PrincipalArn': arn,
    'aws:SecureTransport': 'true',
  };
  return { principal: { kind: 'account', account, arn }, context };
}

/** Policies know a session by its role; the path of the role is lost in the session's name. */
function principalArn(caller: string): string {
  return caller.replace(/^(arn:[^:]+:)sts(::\d{12}:)assumed-role\/([^/]+)\/.*$/, '$1iam$2role/$3');
}

function refuseLonger(seconds: number, role: RoleSummary): void {
  if (seconds <= role.maxSessionSeconds) return;
  throw new AwsError(
    'ValidationError',
    'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
  );
}
