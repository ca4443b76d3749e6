import { type AttributeValue, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { JsonObject } from '@shopwatch/cloudformation';
import { testCloud } from '../../../testing/test-cloud.ts';
import { deployTemplate } from '../../cloudformation/deployments/deploy-template.ts';

/** Ten seconds of the cloud go by in a tenth of a second. */
const cloud = testCloud({ clock: 'real', speed: 100 });

/** Keeps each order as an object, with the SDK that Lambda's runtime brings along; knows no order without a price. */
const SOURCE = `const { S3Client, PutObjectCommand } = require('@aws-sdk/client-s3');
const s3 = new S3Client({});
exports.handler = async ({ Records }) => {
  for (const { dynamodb: { NewImage: order } } of Records) {
    if (order.price === undefined) throw new Error('no price');
    await s3.send(new PutObjectCommand({ Bucket: process.env.BUCKET, Key: order.id.S, Body: order.price.N }));
  }
};`;

const trust = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
const attribute = (resource: string, name: string): JsonObject => ({ 'Fn::GetAtt': [resource, name] });

const template: JsonObject = {
  Resources: {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [trust] } },
    },
    Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'audit' } },
    Lost: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'lost' } },
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        TableName: 'orders',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      },
    },
    Keeper: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: 'keeper',
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Timeout: 60,
        Role: attribute('Role', 'Arn'),
        Code: { ZipFile: SOURCE },
        Environment: { Variables: { BUCKET: { Ref: 'Bucket' } } },
      },
    },
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: attribute('Table', 'StreamArn'),
        FunctionName: { Ref: 'Keeper' },
        StartingPosition: 'LATEST',
        BatchSize: 10,
        MaximumBatchingWindowInSeconds: 5,
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 1,
        DestinationConfig: { OnFailure: { Destination: attribute('Lost', 'Arn') } },
      },
    },
  },
};

it('keeps every order in real time too, and sets a poison one aside', async () => {
  const outcome = await deployTemplate(cloud.local.scope({ region: 'eu-west-1' }), { stackName: 'orders', template });
  expect(outcome.status).toBe('CREATE_COMPLETE');
  const prices: (Record<string, AttributeValue> | undefined)[] = [
    { price: { N: '1' } },
    undefined,
    { price: { N: '3' } },
  ];
  for (const [at, price] of prices.entries()) {
    const Item = { id: { S: `o-${at}` }, ...price };
    await cloud.client(DynamoDBClient).send(new PutItemCommand({ TableName: 'orders', Item }));
  }
  const QueueUrl = `${cloud.local.url}/123456789012/lost`;
  const wanted = { QueueUrl, WaitTimeSeconds: 20 };
  const receive = async () => (await cloud.client(SQSClient).send(new ReceiveMessageCommand(wanted))).Messages ?? [];
  let messages = await receive();
  while (messages.length === 0) messages = await receive();
  expect(JSON.parse(messages[0]!.Body!)).toMatchObject({ DDBStreamBatchInfo: { batchSize: 1 } });
  const s3 = cloud.client(S3Client, { forcePathStyle: true } as object);
  const kept = async () => (await s3.send(new ListObjectsV2Command({ Bucket: 'audit' }))).Contents ?? [];
  while ((await kept()).length < 2) await receive();
  expect((await kept()).map(({ Key }) => Key)).toEqual(['o-0', 'o-2']);
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'audit', Key: 'o-2' }));
  expect(await Body!.transformToString()).toBe('3');
});
