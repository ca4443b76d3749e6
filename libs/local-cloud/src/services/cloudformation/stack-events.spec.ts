import { CreateChangeSetCommand, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { eventBus, type BusEvent } from '../../ports/event-bus.ts';
import { provide } from '../../ports/port.ts';
import { service } from '../../service.ts';
import { NOON, testCloud } from '../../testing/test-cloud.ts';
import { services } from '../services.ts';
import { settled } from './slow-things.fixture.ts';
import { parameter, stackDesk, StackName, template } from './stack-desk.fixture.ts';

const sent: BusEvent[] = [];
let fault: Error | undefined;

/** Takes the place of EventBridge. */
const listener = service({
  signingName: 'listener',
  title: 'Listener',
  apiVersion: '1',
  protocols: ['awsQuery'],
  operations: [],
  provides: [
    provide(eventBus, {
      put(_, event) {
        if (fault !== undefined) throw fault;
        sent.push(event);
      },
    }),
  ],
});

const cloud = testCloud({ services: [...services, listener] });
const { cfn, create, describeStack } = stackDesk(cloud);

beforeEach(() => {
  sent.length = 0;
  fault = undefined;
});

it('the event bus hears of every event of a stack and its resources', async () => {
  const id = await create(template({ A: parameter('x', { Name: '/a' }) }), { ClientRequestToken: 'mine' });
  expect(
    sent.map(({ detailType, detail }) => [
      detailType,
      (detail as { 'status-details': { status: string } })['status-details'].status,
    ]),
  ).toEqual([
    ['CloudFormation Stack Status Change', 'CREATE_IN_PROGRESS'],
    ['CloudFormation Resource Status Change', 'CREATE_IN_PROGRESS'],
    ['CloudFormation Resource Status Change', 'CREATE_IN_PROGRESS'],
    ['CloudFormation Resource Status Change', 'CREATE_COMPLETE'],
    ['CloudFormation Stack Status Change', 'CREATE_COMPLETE'],
  ]);
  expect(sent[0]).toEqual({
    source: 'aws.cloudformation',
    detailType: 'CloudFormation Stack Status Change',
    resources: [id],
    time: NOON,
    detail: {
      'stack-id': id,
      'status-details': { status: 'CREATE_IN_PROGRESS', 'status-reason': 'User Initiated' },
      'client-request-token': 'mine',
    },
  });
  expect(sent[3]!.detail).toEqual({
    'stack-id': id,
    'logical-resource-id': 'A',
    'physical-resource-id': '/a',
    'status-details': { status: 'CREATE_COMPLETE', 'status-reason': '' },
    'resource-type': 'AWS::SSM::Parameter',
    'client-request-token': 'mine',
  });
});

it('a stack that is in review is announced too', async () => {
  const TemplateBody = template({ A: parameter('x') });
  await cfn().send(
    new CreateChangeSetCommand({ StackName, ChangeSetName: 'first', ChangeSetType: 'CREATE', TemplateBody }),
  );
  expect(sent).toMatchObject([{ detail: { 'status-details': { status: 'REVIEW_IN_PROGRESS' } } }]);
});

it('a bus that takes nothing keeps no stack from being made', async () => {
  fault = new Error('no room');
  await cfn().send(new CreateStackCommand({ StackName, TemplateBody: template({ A: parameter('x') }) }));
  await settled();
  expect((await describeStack()).StackStatus).toBe('CREATE_COMPLETE');
  expect(cloud.log).toContainEqual(expect.objectContaining({ level: 'warn', message: 'stack event not sent' }));
});
