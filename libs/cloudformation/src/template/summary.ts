import type { JsonObject } from '../json.ts';
import { requiredCapabilities, type Capability } from './capabilities.ts';
import type { ParameterDeclaration, Template } from './template.ts';

/** What GetTemplateSummary and ValidateTemplate tell of a template. */
export interface TemplateSummary {
  readonly description: string | undefined;
  readonly parameters: readonly JsonObject[];
  readonly capabilities: readonly Capability[];
  readonly capabilitiesReason: string | undefined;
  /** In the order of the template, once each. */
  readonly resourceTypes: readonly string[];
  readonly declaredTransforms: readonly string[];
}

/** Sums up a template without parameters or an environment. */
export function summarizeTemplate(template: Template): TemplateSummary {
  const capabilities = requiredCapabilities(template);
  return {
    description: template.description,
    parameters: [...template.parameters].map(([key, declaration]) => describeDeclaration(key, declaration)),
    capabilities,
    capabilitiesReason: reasonFor(template, capabilities),
    resourceTypes: [...new Set([...template.resources.values()].map(({ type }) => type))],
    declaredTransforms: template.transforms,
  };
}

function describeDeclaration(key: string, declaration: ParameterDeclaration): JsonObject {
  const { allowedValues, defaultValue, description, noEcho, typeName } = declaration;
  return {
    ParameterKey: key,
    ...(defaultValue === undefined ? {} : { DefaultValue: defaultValue }),
    ParameterType: typeName,
    NoEcho: noEcho,
    ...(description === undefined ? {} : { Description: description }),
    ParameterConstraints: allowedValues === undefined ? {} : { AllowedValues: allowedValues },
  };
}

function reasonFor(template: Template, capabilities: readonly Capability[]): string | undefined {
  if (capabilities.every((capability) => capability === 'CAPABILITY_AUTO_EXPAND')) return undefined;
  const types = [...template.resources.values()]
    .map(({ type }) => type)
    .filter((type) => type.startsWith('AWS::IAM::'));
  return `The following resource(s) require capabilities: [${[...new Set(types)].join(', ')}]`;
}
