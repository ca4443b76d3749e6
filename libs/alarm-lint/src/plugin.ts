import type {
  IPolicyValidationContext,
  IPolicyValidationPlugin,
  PolicyValidationPluginReport,
  PolicyViolation,
} from 'aws-cdk-lib';
import { readStack } from './assembly/read-assembly.ts';
import { checks } from './checks/index.ts';
import { defaultConfiguration, type Configuration } from './config/configuration.ts';
import { PLUGIN_NAME } from './findings/acknowledgement.ts';
import type { Finding } from './findings/finding.ts';
import { lint } from './findings/lint.ts';

/** What the plugin is made with. */
export interface AlarmLintPluginProps {
  /** @default the configuration of who gives none */
  readonly configuration?: Configuration;
  /** Epoch milliseconds; decides which silences still hold. @default now */
  readonly now?: number;
}

/**
 * Stops a synthesis whose alarms can never fire or whose messages can never arrive. Errors fail, warnings are told, notes stay
 * for the command. It sees one application: what needs every tier is left to the command too. A finding is accepted beside its
 * construct, as `Validations.of(construct).acknowledge({ id: 'AlarmLint::<check>', reason })`.
 * @see https://docs.aws.amazon.com/cdk/v2/guide/policy-validation-synthesis.html
 */
export class AlarmLintPlugin implements IPolicyValidationPlugin {
  readonly name = PLUGIN_NAME;
  readonly version = '0.1.0';
  readonly ruleIds = checks.map(({ id }) => id);
  readonly #props: AlarmLintPluginProps;

  constructor(props: AlarmLintPluginProps = {}) {
    this.#props = props;
  }

  validate({ stackTemplates }: IPolicyValidationContext): PolicyValidationPluginReport {
    const { configuration = defaultConfiguration, now = Date.now() } = this.#props;
    const sources = stackTemplates.map(({ templatePath, stackConstructPath, region, accountId: account }) =>
      readStack(templatePath, {
        name: stackConstructPath,
        path: stackConstructPath,
        region,
        account,
        acknowledged: new Map(),
      }),
    );
    const today = new Date(now).toISOString().slice(0, 10);
    const findings = lint(sources, { configuration, sees: 'stack', today }).filter(
      ({ severity, pardon }) => severity !== 'note' && !pardon,
    );
    return { success: findings.every(({ severity }) => severity !== 'error'), violations: findings.map(violation) };
  }
}

/** CDK itself leaves acknowledged ones out, and knows the construct of a logical id. */
function violation({ check, severity, message, page, logicalId, file, pointer }: Finding): PolicyViolation {
  const location = pointer.split('/').slice(3).join('/');
  return {
    ruleName: check,
    severity,
    description: message,
    fix: `see ${page}`,
    violatingResources: [
      {
        resourceLogicalId: logicalId,
        templatePath: file,
        locations: location ? [location] : [],
      },
    ],
  };
}
