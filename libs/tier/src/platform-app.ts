import { AlarmLintPlugin } from '@shopwatch/alarm-lint';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { featureFlags } from './feature-flags.ts';

/**
 * Returns the CDK app that every tier is synthesised in. A finding of cdk-nag, or an error of the alarm linter, that nobody
 * acknowledged beside its construct fails the synthesis. CloudFormation's own validator takes two seconds to start, so it sees all templates together in `validate`. The
 * app is synthesised only when it is told to: at the end of the process CDK would synthesise a tier that failed half way.
 */
export function platformApp(): App {
  const app = new App({
    context: featureFlags,
    analyticsReporting: false,
    autoSynth: false,
    builtinCloudFormationValidation: false,
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new AlarmLintPlugin());
  return app;
}
