// The CloudFormation validator inside aws-cdk-lib costs about two seconds per process; `nx run-many -t validate` runs it once
// over every template instead. Workers inherit this variable.
process.env.CDK_VALIDATION = 'false';
// Advice about newer Node versions is not for whoever tests.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

/** Every project's tests run with this configuration and `--rootDir <project>`. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/drills/**/*.spec.ts'],
  transform: {
    '^.+\\.[cm]?ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!@shopwatch/)'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  injectGlobals: true,
  // A busy machine is no failure; what hangs still fails.
  testTimeout: 30_000,
};
