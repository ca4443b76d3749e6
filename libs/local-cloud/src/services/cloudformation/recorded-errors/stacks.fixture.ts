import {
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStackResourceCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  ListStacksCommand,
  SetStackPolicyCommand,
  UpdateStackCommand,
  type UpdateStackCommandInput,
} from '@aws-sdk/client-cloudformation';
import { settled } from '../slow-things.fixture.ts';
import { parameter, StackName, template } from '../stack-desk.fixture.ts';
import { shelve } from '../template-shelf.fixture.ts';
import type { Names, Provocation, Provocations, Stage } from './provocation.fixture.ts';

const topics = template({ Topic: { Type: 'AWS::SNS::Topic' } });

/** Changes a stack that is there. */
const updating =
  (more: Partial<UpdateStackCommandInput>): Provocation =>
  async ({ cfn, create }) => {
    await create(topics);
    await cfn().send(new UpdateStackCommand({ StackName, TemplateBody: topics, ...more }));
  };

const triggered = (Arn: string, Type: string): Provocation =>
  updating({ RollbackConfiguration: { RollbackTriggers: [{ Arn, Type }] } });

const describeResource = ({ cfn }: Stage, LogicalResourceId: string) =>
  cfn().send(new DescribeStackResourceCommand({ StackName, LogicalResourceId }));

async function deleted({ cfn, create }: Stage, names: Names): Promise<void> {
  names['<stack-name:1>'] = StackName;
  await create(topics);
  await cfn().send(new DeleteStackCommand({ StackName }));
  await settled();
}

/** Puts a policy that is none where StackPolicyURL finds it. */
const policyAddress = ({ cloud }: Stage) => shelve(cloud, 'policy.json', template({}));

/** Requests about stacks. */
export const stackProvocations: Provocations = {
  'cfn-err-015': async (stage, names) => {
    const TemplateURL = await shelve(stage.cloud, 'inner.json', template({ Bad: parameter('x', { Name: 'no name' }) }));
    await stage.create(template({ Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL } } }));
    const { StackSummaries = [] } = await stage.cfn().send(new ListStacksCommand({}));
    const { StackName: nested } = StackSummaries.find(({ ParentId }) => ParentId !== undefined)!;
    names['<nested-stack-name>'] = nested!;
    await stage.cfn().send(new DeleteStackCommand({ StackName }));
    await settled();
    await stage.describeStack(nested);
  },
  'cfn-err-016': async (stage, names) => {
    names['<stack-name:1>'] = StackName;
    await stage.create(template({ Parameter: parameter('x'), Other: parameter('y') }));
    await stage.update(template({ Other: parameter('y') }));
    await describeResource(stage, 'Parameter');
  },
  'cfn-err-017': async (stage, names) => {
    names['<stack-name>'] = StackName;
    await stage.create(template({ Parameter: parameter('x', { Name: 'no name' }) }));
    await describeResource(stage, 'Parameter');
  },
  'cfn-err-018': async (stage) => {
    await stage.create(topics);
    const StackPolicyURL = await policyAddress(stage);
    await stage.cfn().send(new SetStackPolicyCommand({ StackName, StackPolicyURL }));
  },
  'cfn-err-019': async (stage) => {
    await stage.create(topics);
    const policy = { StackPolicyBody: '{}', StackPolicyURL: await policyAddress(stage) };
    await stage.cfn().send(new SetStackPolicyCommand({ StackName, ...policy }));
  },
  'cfn-err-020': async (stage, names) => {
    await deleted(stage, names);
    await stage.describeStack();
  },
  'cfn-err-022': ({ create }) => create(topics, { StackName: '*@da591fa3_$' }),
  'cfn-err-023': async ({ create }, names) => {
    names['<stack-name:1>'] = StackName;
    await create(topics);
    await create(topics);
  },
  'cfn-err-024': async (stage, names) => {
    await deleted(stage, names);
    await stage.cfn().send(new DescribeStackEventsCommand({ StackName }));
  },
  'cfn-err-025': ({ cfn }) => cfn().send(new DescribeStackEventsCommand({ StackName: 'does-not-exist' })),
  'cfn-err-026': updating({}),
  'cfn-err-027': async (stage, names) => {
    names['<stack-name>'] = StackName;
    await stage.create(topics);
    await describeResource(stage, 'NonExistentResource');
  },
  'cfn-err-028': ({ cfn }, names) => {
    names['<stack-name>'] = 'nobody';
    return cfn().send(new DescribeStacksCommand({ StackName: 'nobody' }));
  },
  'cfn-err-029': ({ create }, names) => {
    names['<bucket_name>'] = 'templates';
    return create('', { TemplateBody: undefined, TemplateURL: 's3://templates/shop.json' });
  },
  'cfn-err-030': ({ create }) => create('', { TemplateBody: undefined, TemplateURL: 'https://example.com/dummy.json' }),
  'cfn-err-033': ({ cfn }) => cfn().send(new GetTemplateCommand({ StackName: 'does-not-exist' })),
  'cfn-err-037': ({ cfn }) => cfn().send(new GetTemplateCommand({})),
  'cfn-err-039': updating({ ResourceTypes: ['AWS::EC2:*'] }),
  'cfn-err-040': updating({ ResourceTypes: ['AWS::EC2::*'] }),
  'cfn-err-041': updating({ TemplateBody: undefined }),
  'cfn-err-042': updating({ RoleARN: 'arn:aws:iam::123456789012:role/role-fb405076' }),
  'cfn-err-043': triggered('arn:aws:cloudwatch:eu-west-1:123456789012:alarm:High', 'AWS::CloudWatch::Topic'),
  'cfn-err-044': triggered('arn:aws:cloudwatch:eu-west-1:123456789012:metric:High', 'AWS::CloudWatch::Alarm'),
};
