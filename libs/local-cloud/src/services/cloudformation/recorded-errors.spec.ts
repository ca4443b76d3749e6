import { DeregisterTypeCommand, RegisterTypeCommand } from '@aws-sdk/client-cloudformation';
import { DescribeKeyPairsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { GetFunctionUrlConfigCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetBucketNotificationConfigurationCommand, S3Client } from '@aws-sdk/client-s3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testCloud } from '../../testing/test-cloud.ts';
import { changeSetProvocations } from './recorded-errors/change-sets.fixture.ts';
import { neighbourProvocations, outOfReach } from './recorded-errors/neighbours.fixture.ts';
import type { Names, Provocations } from './recorded-errors/provocation.fixture.ts';
import { stackProvocations } from './recorded-errors/stacks.fixture.ts';
import { templateProvocations } from './recorded-errors/templates.fixture.ts';
import { slowThings } from './slow-things.fixture.ts';
import { stackDesk } from './stack-desk.fixture.ts';

interface RecordedCase {
  readonly id: string;
  readonly expected: { readonly code: string; readonly message: string; readonly status: number };
}

const folder = join(__dirname, '../../../../cloudformation/testdata');
const recorded = JSON.parse(readFileSync(join(folder, 'recorded-errors.json'), 'utf8')) as {
  readonly cases: readonly RecordedCase[];
};

const things = slowThings();
const cloud = testCloud({ services: things.services });
const stage = { ...stackDesk(cloud), cloud, things };

const provocations: Provocations = {
  ...changeSetProvocations,
  ...neighbourProvocations,
  ...stackProvocations,
  ...templateProvocations,
};

beforeEach(() => things.close());
afterEach(() => things.open());

/** What SDK clients say when the wire says nothing. */
const unsaid = 'UnknownError';

/** An error as SDK clients throw it: the wire's code is its name, unless the client has a class of another name for it. */
interface Refusal {
  readonly name: string;
  readonly Code?: string;
  readonly Error?: { readonly Code?: string };
  readonly message: string;
  readonly $metadata: { readonly httpStatusCode?: number };
}

async function refusalOf(request: Promise<unknown>): Promise<Refusal> {
  const answer = await request.then(
    () => undefined,
    (error: unknown) => error as Refusal,
  );
  if (answer?.$metadata === undefined) throw answer ?? new Error('nothing was refused');
  return answer;
}

/** Gives the names of a recording their place in what it says. */
function withNames(text: string, names: Names): string {
  const given = { '<partition>': 'aws', '<region>': 'eu-west-1', 111111111111: '123456789012', ...names };
  return Object.entries(given).reduce((said, [placeholder, name]) => said.replaceAll(placeholder, name), text);
}

it('every recorded refusal is provoked here, or out of reach for a reason', () => {
  const known = [...Object.keys(provocations), ...Object.keys(outOfReach)].sort();
  expect(known).toEqual(recorded.cases.map(({ id }) => id));
});

it.each(
  recorded.cases
    .filter(({ id }) => provocations[id] !== undefined)
    .map(({ id, expected }) => [id, expected.message.slice(0, 70), expected] as const),
)('%s: %s', async (id, _, expected) => {
  const names: Names = {};
  const { name, Code, Error: wire, message, $metadata } = await refusalOf(provocations[id]!(stage, names));
  expect({ code: Code ?? wire?.Code ?? name, message, status: $metadata.httpStatusCode }).toEqual({
    ...expected,
    message: withNames(expected.message, names) || unsaid,
  });
});

describe('what is out of reach', () => {
  it.each<[string, () => Promise<unknown>]>([
    [
      'RegisterType',
      () => stage.cfn().send(new RegisterTypeCommand({ TypeName: 'A::B::C', SchemaHandlerPackage: 's3://a/b' })),
    ],
    ['DeregisterType', () => stage.cfn().send(new DeregisterTypeCommand({ Arn: 'arn:aws:cloudformation:::type/A' }))],
    ['DescribeKeyPairs', () => cloud.client(EC2Client).send(new DescribeKeyPairsCommand({}))],
    [
      'GetFunctionUrlConfig',
      () => cloud.client(LambdaClient).send(new GetFunctionUrlConfigCommand({ FunctionName: 'f' })),
    ],
    [
      'GetBucketNotificationConfiguration',
      () =>
        cloud
          .client(S3Client, { forcePathStyle: true } as object)
          .send(new GetBucketNotificationConfigurationCommand({ Bucket: 'b' })),
    ],
  ])('%s is refused, not made up', async (_, send) => {
    const { name, $metadata } = await refusalOf(send());
    expect(name).toMatch(/^(InvalidAction|NotImplemented|UnknownOperationException)/);
    expect($metadata.httpStatusCode).toBeGreaterThanOrEqual(400);
  });
});
