import { AlarmLintPlugin } from '../index.ts';
import { App, Validations } from 'aws-cdk-lib';

/** Returns an app whose synthesis an alarm that can never fire stops. */
export function lintedApp(): App {
  const app = new App();
  Validations.of(app).addPlugins(new AlarmLintPlugin());
  return app;
}
