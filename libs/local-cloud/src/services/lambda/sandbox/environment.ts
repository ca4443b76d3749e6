import type { Scope } from '../../../scope.ts';
import type { StoredFunction } from '../functions/function.ts';

/**
 * The environment of a function: its own variables, and what Lambda sets. Its credentials are its account's number, by which this cloud knows
 * whose request it is; nothing of the environment of the cloud's own process is in it but the way to programs. Functions run on the Node that
 * this machine has, whatever they asked for, so what the SDK has to say about its age is of no use to them.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
export function environmentOf(
  scope: Scope,
  stored: StoredFunction,
  { root, logStream }: { readonly root: string; readonly logStream: string },
): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
    AWS_ENDPOINT_URL: scope.url,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    ...stored.environment,
    _HANDLER: stored.handler,
    AWS_REGION: scope.region,
    AWS_DEFAULT_REGION: scope.region,
    AWS_ACCESS_KEY_ID: scope.account,
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
    AWS_EXECUTION_ENV: `AWS_Lambda_${stored.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: stored.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(stored.memorySize),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: stored.logGroup,
    AWS_LAMBDA_LOG_STREAM_NAME: logStream,
    ...(stored.logFormat === 'JSON' && { AWS_LAMBDA_LOG_FORMAT: 'JSON', AWS_LAMBDA_LOG_LEVEL: 'INFO' }),
    LAMBDA_TASK_ROOT: root,
    LAMBDA_RUNTIME_DIR: '/var/runtime',
  };
}
