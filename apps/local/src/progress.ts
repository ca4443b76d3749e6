/** The tier of which a line of Nx and the CDK CLI says that it is deployed: `web: ✅  stack-web-production`. */
export function deployedTier(line: string): string | undefined {
  return /^([a-z0-9-]+):\s+✅/.exec(line)?.[1];
}
