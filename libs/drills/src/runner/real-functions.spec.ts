import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AssembledStack } from '../assembly/assembly.ts';
import { deployAssemblies } from '../assembly/deploy-assemblies.ts';
import { carriesOutFunctions, drill, type Drill } from '../drill/drill.ts';
import { runDrill } from './run-drill.ts';

const folder = mkdtempSync(join(tmpdir(), 'drill-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Keeps what it is asked to keep, tells people, and fails afterwards where it is asked to. */
const SOURCE = `const { S3Client, PutObjectCommand } = require('@aws-sdk/client-s3');
const { SNSClient, PublishCommand } = require('@aws-sdk/client-sns');
exports.handler = async ({ keep, fail }) => {
  if (keep) await new S3Client({}).send(new PutObjectCommand({ Bucket: 'kept', Key: 'a/b c.json', Body: '{"kept":true}' }));
  if (keep) await new SNSClient({}).send(new PublishCommand({ TopicArn: process.env.TOPIC, Subject: 'Kept', Message: 'a' }));
  if (fail) throw new Error('as asked');
};`;

const trust = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };

const stack: AssembledStack = {
  name: 'shop',
  account: undefined,
  region: undefined,
  template: {
    Resources: {
      Kept: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'kept' } },
      Lost: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'lost' } },
      Topic: { Type: 'AWS::SNS::Topic' },
      Mail: {
        Type: 'AWS::SNS::Subscription',
        Properties: { TopicArn: { Ref: 'Topic' }, Protocol: 'email', Endpoint: 'a@example.com' },
      },
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [trust] } },
      },
      Keeper: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          FunctionName: 'keeper',
          Runtime: 'nodejs22.x',
          Handler: 'index.handler',
          Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
          Code: { S3Bucket: 'assets', S3Key: 'code.zip' },
          Environment: { Variables: { TOPIC: { Ref: 'Topic' } } },
        },
      },
    },
  },
  assets: [{ path: folder, packaging: 'zip', bucket: 'assets', key: 'code.zip' }],
  after: [],
};

const unmet = async (one: Drill): Promise<unknown[]> => {
  writeFileSync(join(folder, 'index.js'), SOURCE);
  const settings = { at: Date.UTC(2026, 10, 20, 10), code: carriesOutFunctions(one) };
  const { fault, outcomes } = await runDrill(one, await deployAssemblies([stack], settings));
  return fault === undefined ? outcomes.flatMap(({ instead }) => instead ?? []) : [fault];
};

test('a drill may carry functions out, and sees what they leave behind', async () => {
  const kept = drill('somebody keeps something', { functions: 'run' }, (stage) => {
    stage.at('12:10', stage.lambda('keeper').isInvoked({ event: { keep: true, fail: true } }));
    stage.expectBucket('kept').holds('a/b c.json', { kept: true }).lacks('other');
    stage.expectSubscriber('a@example.com').receives({ subject: 'Kept', body: /^a$/ });
    stage.expectQueue('lost').holds(0);
    stage.expectAllElseQuiet();
  });
  expect(await unmet(kept)).toEqual([]);
});

test('what is otherwise is told, and a message that the drill does not speak of is no quiet', async () => {
  const wrong = drill('somebody keeps something', { functions: 'run' }, (stage) => {
    stage.at('12:10', stage.lambda('keeper').isInvoked({ event: { keep: true } }));
    stage.expectBucket('kept').holds('a/b c.json', { kept: false }).holds('other').lacks('a/b c.json');
    stage.expectSubscriber('a@example.com').receives({ subject: 'Lost' });
    stage.expectQueue('lost').holds(1);
    stage.expectQueue('found').holds(1);
    stage.expectAllElseQuiet();
  });
  expect(await unmet(wrong)).toEqual([
    'its kept is true, not false',
    'it does not',
    'it holds it',
    'it is told "Kept" at 12:10',
    'it holds 0',
    'there is no such queue',
    'a@example.com is told "Kept"',
  ]);
});

test('in other drills no code is run', async () => {
  const modelled = drill('somebody keeps something', (stage) => {
    stage.at('12:10', stage.lambda('keeper').isInvoked({ event: { keep: true } }));
    stage.expectBucket('kept').lacks('a/b c.json');
    stage.expectSubscriber('a@example.com').isToldNothing();
  });
  expect(await unmet(modelled)).toEqual([]);
});
