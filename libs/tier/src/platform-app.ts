import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { featureFlags } from './feature-flags.ts';

/**
 * Returns the CDK app that every tier is synthesised in. A cdk-nag finding that nobody acknowledged beside its construct fails
 * the synthesis. CloudFormation's own validator takes two seconds to start, so it sees all templates together in `validate`.
 */
export function platformApp(): App {
  const app = new App({ context: featureFlags, analyticsReporting: false, builtinCloudFormationValidation: false });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
