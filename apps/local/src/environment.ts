/** The account that everything local belongs to. */
export const localAccount = '123456789012';

/** Returns the environment in which AWS clients talk to the local cloud and to nothing else. */
export function clientEnvironment(url: string, region: string): NodeJS.ProcessEnv {
  const { AWS_PROFILE: _profile, AWS_SESSION_TOKEN: _token, ...inherited } = process.env;
  return {
    ...inherited,
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: localAccount,
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EC2_METADATA_DISABLED: 'true',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    NODE_NO_WARNINGS: '1',
    // Colours and links are for terminals; these lines are read.
    NO_COLOR: '1',
    FORCE_COLOR: '0',
  };
}
