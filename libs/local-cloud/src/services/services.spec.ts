import * as cloudformation from '@aws-sdk/client-cloudformation';
import * as cloudwatch from '@aws-sdk/client-cloudwatch';
import * as logs from '@aws-sdk/client-cloudwatch-logs';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import * as dynamodbStreams from '@aws-sdk/client-dynamodb-streams';
import * as ec2 from '@aws-sdk/client-ec2';
import * as ecs from '@aws-sdk/client-ecs';
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2';
import * as events from '@aws-sdk/client-eventbridge';
import * as iam from '@aws-sdk/client-iam';
import * as kms from '@aws-sdk/client-kms';
import * as lambda from '@aws-sdk/client-lambda';
import * as rds from '@aws-sdk/client-rds';
import * as s3 from '@aws-sdk/client-s3';
import * as secrets from '@aws-sdk/client-secrets-manager';
import * as sns from '@aws-sdk/client-sns';
import * as sqs from '@aws-sdk/client-sqs';
import * as ssm from '@aws-sdk/client-ssm';
import * as sts from '@aws-sdk/client-sts';
import * as xray from '@aws-sdk/client-xray';
import { disagreements } from '../testing/sdk-agreement.ts';
import { services } from './services.ts';

/** By the name in the credential scope. */
const clients: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  cloudformation,
  dynamodb: { ...dynamodb, ...dynamodbStreams },
  ec2,
  ecs,
  elasticloadbalancing: elb,
  events,
  iam,
  kms,
  lambda,
  logs,
  monitoring: cloudwatch,
  rds,
  s3,
  secretsmanager: secrets,
  sns,
  sqs,
  ssm,
  sts,
  xray,
};

/** Those whose client of this generation nobody installed: their specs speak to them over plain HTTP. */
const withoutClient = new Set(['synthetics']);
const checked = services.filter(({ signingName }) => !withoutClient.has(signingName));

describe.each(checked.map((service) => [service.title, service] as const))('%s', (_, service) => {
  it('declares its operations as the SDK knows them', () => {
    expect(disagreements(service, clients[service.signingName] ?? {})).toEqual([]);
  });
});

it('has each resource type once', () => {
  const types = services.flatMap((service) => service.resourceTypes ?? []).map(({ type }) => type);
  expect(types).toEqual([...new Set(types)]);
});
