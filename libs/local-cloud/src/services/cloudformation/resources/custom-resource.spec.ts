import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CloudWatchLogsClient, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { HeadBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { JsonObject } from '@shopwatch/cloudformation';
import { testCloud } from '../../../testing/test-cloud.ts';
import { deployTemplate } from '../deployments/deploy-template.ts';
import { destroyStack } from '../deployments/destroy-stack.ts';
import type { StackOutcome } from '../deployments/stack-outcome.ts';

const cloud = testCloud();
const scope = () => cloud.local.scope({ region: 'eu-west-1' });
const s3 = () => cloud.client(S3Client);

/** Answers with what it was asked, and does as its property `does` says. */
const PROVIDER = `const https = require('https');
const { parse } = require('url');
exports.handler = async (event) => {
  const { RequestType, ResourceProperties: given, PhysicalResourceId: id } = event;
  console.log(RequestType + ' ' + (id ?? '-') + ' ' + JSON.stringify(given));
  if (given.does === 'throw') throw new Error('broken');
  const Status = given.does === 'fail' && RequestType !== 'Delete' ? 'FAILED' : 'SUCCESS';
  const body = JSON.stringify({
    Status, Reason: 'out of shoes', StackId: event.StackId, RequestId: event.RequestId, LogicalResourceId: event.LogicalResourceId,
    PhysicalResourceId: given.name, Data: { Size: given.size, 'Box.Color': 'red' },
  });
  const { hostname, path } = parse(event.ResponseURL);
  await new Promise((done, broken) => {
    const request = https.request({ hostname, path, method: 'PUT', headers: { 'content-type': '' } }, (answer) => { answer.resume(); done(); });
    request.on('error', broken);
    request.end(body);
  });
};`;

const ROLE: JsonObject = {
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    },
  },
};

function provider(source: string): JsonObject {
  return {
    Type: 'AWS::Lambda::Function',
    Properties: {
      FunctionName: 'provider',
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Timeout: 30,
      Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
      Code: { ZipFile: source },
    },
  };
}

const token = { 'Fn::GetAtt': ['Provider', 'Arn'] };

function deploy(shoe: JsonObject): Promise<StackOutcome> {
  const template = {
    Resources: {
      Role: ROLE,
      Provider: provider(PROVIDER),
      Shoe: { Type: 'Custom::Shoe', Properties: { ServiceToken: token, name: 'shoe-1', ...shoe } },
    },
    Outputs: {
      Name: { Value: { Ref: 'Shoe' } },
      Size: { Value: { 'Fn::GetAtt': ['Shoe', 'Size'] } },
      Color: { Value: { 'Fn::GetAtt': ['Shoe', 'Box.Color'] } },
    },
  };
  return deployTemplate(scope(), { stackName: 'shop', template });
}

/** What the function was asked for. */
async function requests(): Promise<string[]> {
  const wanted = { logGroupName: '/aws/lambda/provider', filterPattern: 'INFO' };
  const { events } = await cloud.client(CloudWatchLogsClient).send(new FilterLogEventsCommand(wanted));
  return events!.map(({ message }) => /INFO\t(\w+ \S+)/.exec(message!)![1]!);
}

describe('a custom resource', () => {
  it('is made, changed and deleted by its function, which gets texts and answers by https', async () => {
    const made = await deploy({ size: 42 });
    expect(made).toMatchObject({ status: 'CREATE_COMPLETE', outputs: { Name: 'shoe-1', Size: '42', Color: 'red' } });
    expect(await deploy({ size: 43 })).toMatchObject({ status: 'UPDATE_COMPLETE', outputs: { Size: '43' } });
    await destroyStack(scope(), 'shop');
    expect(await requests()).toEqual(['Create -', 'Update shoe-1', 'Delete shoe-1']);
  });

  it('is deleted under its old name when the function gives another one', async () => {
    await deploy({ size: 1 });
    expect(await deploy({ size: 1, name: 'shoe-2' })).toMatchObject({ outputs: { Name: 'shoe-2' } });
    expect(await requests()).toEqual(['Create -', 'Update shoe-1', 'Delete shoe-1']);
  });

  it('fails with what its function says, and what is left behind is deleted', async () => {
    const outcome = await deploy({ does: 'fail' });
    expect(outcome.status).toBe('ROLLBACK_COMPLETE');
    const reasons = outcome.events
      .map(({ reason }) => reason)
      .filter(Boolean)
      .join('\n');
    expect(reasons).toContain(
      'Received response status [FAILED] from custom resource. Message returned: out of shoes (RequestId: ',
    );
    expect(await requests()).toEqual(['Create -', 'Delete shoe-1']);
  });

  it('fails when its function ends without an answer', async () => {
    const outcome = await deploy({ does: 'throw' });
    const reasons = outcome.events
      .map(({ reason }) => reason)
      .filter(Boolean)
      .join('\n');
    expect(reasons).toContain('CloudFormation did not receive a response from your Custom Resource.');
  });

  it('is answered once, by nobody else', async () => {
    const answer = await fetch(`${cloud.local.url}/_shopwatch/custom-resources?token=guessed`, {
      method: 'PUT',
      body: JSON.stringify({ Status: 'SUCCESS', PhysicalResourceId: 'x' }),
    });
    expect(answer.status).toBe(404);
  });
});

describe('the bucket emptier of the CDK', () => {
  const handlers = join(
    dirname(createRequire(__filename).resolve('aws-cdk-lib/package.json')),
    'custom-resource-handlers',
  );
  const source = readFileSync(join(handlers, 'dist/aws-s3/auto-delete-objects-handler/index.js'), 'utf8');
  const template = {
    Resources: {
      Role: ROLE,
      Provider: provider(source),
      Bucket: {
        Type: 'AWS::S3::Bucket',
        Properties: {
          BucketName: 'audit',
          VersioningConfiguration: { Status: 'Enabled' },
          Tags: [{ Key: 'aws-cdk:auto-delete-objects', Value: 'true' }],
        },
      },
      Emptier: {
        Type: 'Custom::S3AutoDeleteObjects',
        Properties: { ServiceToken: token, BucketName: { Ref: 'Bucket' } },
      },
    },
  };

  it('empties a bucket with all its versions, so that the stack can be deleted', async () => {
    expect(await deployTemplate(scope(), { stackName: 'shop', template })).toMatchObject({ status: 'CREATE_COMPLETE' });
    for (const Body of ['one', 'two']) await s3().send(new PutObjectCommand({ Bucket: 'audit', Key: 'order', Body }));
    expect(await destroyStack(scope(), 'shop')).toMatchObject({ status: 'DELETE_COMPLETE' });
    await expect(s3().send(new HeadBucketCommand({ Bucket: 'audit' }))).rejects.toMatchObject({ name: 'NotFound' });
  });
});
