import { refusals, summarizeTemplate } from '@shopwatch/cloudformation';
import { operation } from '../../../operation.ts';
import type { Context } from '../../../scope.ts';
import { boolean, string, structure } from '../../../shapes/declare.ts';
import { findStack } from '../stacks/find-stack.ts';
import { parseBody, templateText } from '../templates/read-template.ts';

/** Sums up a template, or that of a stack. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetTemplateSummary.html */
export const getTemplateSummary = operation({
  name: 'GetTemplateSummary',
  input: {
    TemplateBody: string({ min: 1 }),
    TemplateURL: string({ min: 1, max: 5120 }),
    StackName: string({ min: 1 }),
    TemplateSummaryConfig: structure({ TreatUnrecognizedResourceTypesAsWarnings: boolean() }),
  },
  run(input, context) {
    const template = parseBody(
      input.StackName === undefined ? templateText(context, input) : bodyOf(input.StackName, context),
    );
    const summary = summarizeTemplate(template);
    return {
      Parameters: summary.parameters,
      Description: summary.description,
      Capabilities: summary.capabilities,
      CapabilitiesReason: summary.capabilitiesReason,
      ResourceTypes: summary.resourceTypes,
      Version: '2010-09-09',
      Metadata: template.metadata === undefined ? undefined : JSON.stringify(template.metadata),
      DeclaredTransforms: summary.declaredTransforms,
      ResourceIdentifierSummaries: [],
    };
  },
});

/** Checks the structure of a template. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ValidateTemplate.html */
export const validateTemplate = operation({
  name: 'ValidateTemplate',
  input: { TemplateBody: string({ min: 1 }), TemplateURL: string({ min: 1, max: 5120 }) },
  run(input, context) {
    const summary = summarizeTemplate(parseBody(templateText(context, input)));
    return {
      Parameters: summary.parameters.map(({ ParameterKey, DefaultValue, NoEcho, Description }) => ({
        ParameterKey,
        DefaultValue,
        NoEcho,
        Description,
      })),
      Description: summary.description,
      Capabilities: summary.capabilities,
      CapabilitiesReason: summary.capabilitiesReason,
      DeclaredTransforms: summary.declaredTransforms,
    };
  },
});

function bodyOf(name: string, context: Context): string {
  const { status, face } = findStack(context, name);
  if (status === 'REVIEW_IN_PROGRESS') throw refusals.summaryInReview();
  return face.request.templateBody;
}
