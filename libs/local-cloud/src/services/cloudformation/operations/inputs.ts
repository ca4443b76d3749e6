import { boolean, integer, list, oneOf, string, structure } from '../../../shapes/declare.ts';

/** A name or an id of a stack; its form is the engine's to check, where AWS checks it. */
export const stackName = string({ required: true, min: 1 });

export const tagsInput = list(structure({ Key: string({ required: true }), Value: string({ required: true }) }), {
  max: 50,
});

export const parametersInput = list(
  structure({ ParameterKey: string(), ParameterValue: string(), UsePreviousValue: boolean(), ResolvedValue: string() }),
);

/** How an operation is to be carried out; this cloud takes no time either way, so that both modes are one. */
export const deploymentConfig = structure({ Mode: oneOf('STANDARD', 'EXPRESS'), DisableRollback: boolean() });

/** What CreateStack, UpdateStack and CreateChangeSet have in common. */
export const stackInput = {
  StackName: stackName,
  TemplateBody: string({ min: 1 }),
  TemplateURL: string({ min: 1, max: 5120 }),
  Parameters: parametersInput,
  Capabilities: list(oneOf('CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND')),
  ResourceTypes: list(string({ min: 1, max: 256 })),
  RoleARN: string({ min: 20, max: 2048 }),
  RollbackConfiguration: structure({
    RollbackTriggers: list(structure({ Arn: string({ required: true }), Type: string({ required: true }) }), {
      max: 5,
    }),
    MonitoringTimeInMinutes: integer({ min: 0, max: 180 }),
  }),
  NotificationARNs: list(string(), { max: 5 }),
  Tags: tagsInput,
  DeploymentConfig: deploymentConfig,
};

export const clientToken = string({ min: 1, max: 128, pattern: '[a-zA-Z0-9][-a-zA-Z0-9]*' });
export const nextToken = string({ min: 1, max: 1024 });
