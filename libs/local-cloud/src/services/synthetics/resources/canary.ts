import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { boolean, integer, list, map, oneOf, required, string, structure } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import type { Canary, CanarySettings } from '../canaries/canary.ts';
import { findCanary } from '../canaries/canary.ts';
import { startCanary, stopCanary } from '../canaries/schedule.ts';
import { createCanary, deleteCanary, updateCanary } from '../canaries/write-canary.ts';
import { canaryName } from '../operations/inputs.ts';

const properties = {
  Name: canaryName,
  Code: structure(
    {
      Handler: string({ required: true }),
      Script: string(),
      S3Bucket: string(),
      S3Key: string(),
      S3ObjectVersion: string(),
    },
    { required: true },
  ),
  ArtifactS3Location: string({ required: true }),
  ArtifactConfig: structure({
    S3Encryption: structure({ EncryptionMode: oneOf('SSE_S3', 'SSE_KMS'), KmsKeyArn: string() }),
  }),
  ExecutionRoleArn: string({ required: true }),
  RuntimeVersion: string({ required: true }),
  Schedule: structure({ Expression: string({ required: true }) }, { required: true }),
  RunConfig: structure({
    TimeoutInSeconds: integer({ min: 3, max: 840 }),
    MemoryInMB: integer({ min: 960, max: 3008 }),
    EnvironmentVariables: map(string()),
  }),
  SuccessRetentionPeriod: integer({ min: 1, max: 455 }),
  FailureRetentionPeriod: integer({ min: 1, max: 455 }),
  StartCanaryAfterCreation: boolean(),
  ProvisionedResourceCleanup: required(oneOf('AUTOMATIC')),
  VPCConfig: structure({
    VpcId: string(),
    SubnetIds: list(string(), { required: true }),
    SecurityGroupIds: list(string(), { required: true }),
  }),
  Tags: tagList,
};

type Properties = StructureOf<typeof properties>;

/** A canary. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-synthetics-canary.html */
export const canaryType = resourceType({
  type: 'AWS::Synthetics::Canary',
  properties,
  replacement: ['Name'],
  create(wanted, context) {
    const made = createCanary(context, settingsOf(wanted, context));
    return stateOf(wanted.StartCanaryAfterCreation ? startCanary(context, made.name) : made);
  },
  update: ({ properties: wanted }, context) => stateOf(updateCanary(context, settingsOf(wanted, context))),
  delete({ physicalId }, context) {
    if (findCanary(context, physicalId).state === 'RUNNING') stopCanary(context, physicalId);
    deleteCanary(context, physicalId);
  },
});

function stateOf({ name, id, state }: Canary): ResourceState {
  return { physicalId: name, attributes: { Id: id, State: state } };
}

function settingsOf(wanted: Properties, context: ResourceContext): CanarySettings {
  const { RunConfig: run = {}, VPCConfig: vpc } = wanted;
  return {
    name: wanted.Name,
    code: wanted.Code,
    runtimeVersion: wanted.RuntimeVersion,
    executionRoleArn: wanted.ExecutionRoleArn,
    expression: wanted.Schedule.Expression,
    timeoutSeconds: run.TimeoutInSeconds ?? 840,
    memoryMb: run.MemoryInMB ?? 1500,
    environment: run.EnvironmentVariables ?? {},
    artifactLocation: wanted.ArtifactS3Location,
    artifactConfig: wanted.ArtifactConfig,
    vpc: vpc && { SubnetIds: vpc.SubnetIds, SecurityGroupIds: vpc.SecurityGroupIds },
    successRetentionDays: wanted.SuccessRetentionPeriod ?? 31,
    failureRetentionDays: wanted.FailureRetentionPeriod ?? 31,
    tags: resourceTags(context, wanted.Tags),
  };
}
