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
import { catalogue, type CatalogueEntry } from '@shopwatch/local-cloud';
import { code, table } from '../markdown.ts';
import type { Page } from '../page.ts';

/** The SDK's clients by the name in the credential scope: they know what else AWS has. */
const clients: Readonly<Record<string, object>> = {
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

/** What the local cloud serves, models and refuses. */
export const localCloud: Page = {
  file: 'local-cloud.md',
  title: 'The local cloud',
  intro:
    'What the local cloud serves, what it models, and what it refuses, out of the registries that serve it. An operation, a resource type or a property that is not listed is an error that names it.',
  body: () => {
    const entries = catalogue();
    return [
      '## Services',
      table(['Service', 'Protocols', 'Served', 'Refused by name'], entries.map(overview)),
      '## Operations',
      ...entries.map(({ title, operations }) => `**${title}**: ${operations.map(code).join(', ')}`),
      '## Resource types of CloudFormation',
      table(['Type', 'Properties'], entries.flatMap(typesOf)),
      '## Signals',
      'What AWS itself would publish about a deployed resource each minute, and the conditions it can be put under.',
      table(['Resource', 'Condition', 'What it means'], entries.flatMap(conditionsOf)),
    ].join('\n\n');
  },
};

function overview({ title, signingName, protocols, operations }: CatalogueEntry): readonly string[] {
  const known = Object.keys(clients[signingName] ?? {}).filter(
    (name) => name.endsWith('Command') && name !== '$Command',
  );
  const others = known.length - operations.length;
  return [title, protocols.join(', '), `${operations.length} operations`, others > 0 ? `${others} operations` : ''];
}

function typesOf({ resourceTypes }: CatalogueEntry): readonly (readonly string[])[] {
  return resourceTypes.map(({ type, properties }) => [code(type), properties.map(code).join(', ')]);
}

function conditionsOf({ signals }: CatalogueEntry): readonly (readonly string[])[] {
  return Object.entries(signals).flatMap(([resource, conditions]) =>
    Object.entries(conditions).map(([form, meaning]) => [code(resource), code(form), meaning]),
  );
}
