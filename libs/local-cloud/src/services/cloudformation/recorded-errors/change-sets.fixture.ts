import {
  CreateChangeSetCommand,
  DeleteChangeSetCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  GetTemplateCommand,
  GetTemplateSummaryCommand,
  type CreateChangeSetCommandInput,
} from '@aws-sdk/client-cloudformation';
import { settled } from '../slow-things.fixture.ts';
import { parameter, slow, StackName, template } from '../stack-desk.fixture.ts';
import type { Provocations, Stage } from './provocation.fixture.ts';

const ChangeSetName = 'changes';
const one = template({ A: parameter('1') });

const propose = ({ cfn }: Stage, more: Partial<CreateChangeSetCommandInput> = {}) =>
  cfn().send(new CreateChangeSetCommand({ StackName, ChangeSetName, TemplateBody: one, ...more }));

const describe = ({ cfn }: Stage, more: object = {}) =>
  cfn().send(new DescribeChangeSetCommand({ ChangeSetName, StackName, ...more }));

/** Makes a stack and deletes it; gives its id. */
async function deleted(stage: Stage): Promise<string> {
  const id = await stage.create(one);
  await stage.cfn().send(new DeleteStackCommand({ StackName }));
  await settled();
  return id;
}

/** Makes a change set and deletes it; gives its id. */
async function dropped(stage: Stage): Promise<string> {
  await stage.create(template({ A: parameter('2') }));
  const { Id } = await propose(stage);
  await stage.cfn().send(new DeleteChangeSetCommand({ StackName, ChangeSetName }));
  return Id!;
}

/** Requests about change sets, and about stacks that have nothing else. */
export const changeSetProvocations: Provocations = {
  'cfn-err-001': ({ cfn }) => cfn().send(new DeleteChangeSetCommand({ StackName: 'nostack', ChangeSetName })),
  'cfn-err-002': ({ cfn }) => cfn().send(new DeleteChangeSetCommand({ ChangeSetName })),
  'cfn-err-003': async (stage, names) => {
    Object.assign(names, { '<stack-name:1>': StackName, '<change-set-name:1>': ChangeSetName });
    await stage.create(one);
    await propose(stage, { ChangeSetType: 'CREATE' });
  },
  'cfn-err-004': async (stage, names) => {
    const id = await deleted(stage);
    const [name, resource] = id.split('/').slice(1) as [string, string];
    Object.assign(names, { '<stack-name:1>': name, '<resource:1>': resource });
    await propose(stage, { StackName: id, ChangeSetName: 'revived-stack-changeset', ChangeSetType: 'CREATE' });
  },
  'cfn-err-006': async (stage, names) => {
    names['<cs-1-name>'] = ChangeSetName;
    await dropped(stage);
    await describe(stage);
  },
  'cfn-err-009': async (stage, names) => {
    const id = (names['<stack-id>'] = await deleted(stage));
    await propose(stage, { StackName: id, ChangeSetName: 'test', ChangeSetType: 'CREATE' });
  },
  'cfn-err-010': async (stage, names) => {
    const id = (names['<stack-id>'] = await deleted(stage));
    await propose(stage, { StackName: id, ChangeSetName: 'test', ChangeSetType: 'UPDATE' });
  },
  'cfn-err-011': async (stage, names) => {
    await stage.things.open();
    names['<stack-id>'] = await stage.create(template({ A: slow('a') }));
    stage.things.close();
    await stage.cfn().send(new DeleteStackCommand({ StackName }));
    await propose(stage);
  },
  'cfn-err-032': async (stage) => {
    await propose(stage, { ChangeSetType: 'CREATE' });
    await stage.cfn().send(new GetTemplateSummaryCommand({ StackName }));
  },
  'cfn-err-034': ({ cfn }) => cfn().send(new GetTemplateCommand({ ChangeSetName: 'does-not-exist' })),
  'cfn-err-035': async (stage, names) => {
    const id = (names['<change-set-id>'] = await dropped(stage));
    await stage.cfn().send(new GetTemplateCommand({ ChangeSetName: id }));
  },
};
