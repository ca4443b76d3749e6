import { GetEventSourceMappingCommand } from '@aws-sdk/client-lambda';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import returnValues from '../../../../testdata/return-values.json' with { type: 'json' };
import { deployed } from '../../../testing/stack-resources.ts';
import { functionScene, IDLE } from '../testing/function-scene.ts';
import { lambdaEventSourceMapping } from './event-source-mapping.ts';

const scene = functionScene();
const TYPE = 'AWS::Lambda::EventSourceMapping';
const ORDERS = {
  EventSourceArn: 'arn:aws:sqs:eu-west-1:123456789012:orders',
  FunctionName: 'job',
  BatchSize: 5,
  Enabled: false,
};

const shown = (UUID: string) => scene.client().send(new GetEventSourceMappingCommand({ UUID }));

beforeEach(async () => {
  await scene.cloud.client(SQSClient).send(new CreateQueueCommand({ QueueName: 'orders' }));
  await scene.make(IDLE);
});

describe(TYPE, () => {
  it('maps a source to a function and gives the id of the mapping', async () => {
    const mapping = await deployed(scene.cloud, TYPE, ORDERS);
    expect(await mapping.attributes()).toEqual({ Id: mapping.physicalId });
    expect(await shown(mapping.physicalId)).toMatchObject({
      EventSourceArn: ORDERS.EventSourceArn,
      BatchSize: 5,
      State: 'Disabled',
    });
  });

  it('has its usual settings again when the template says them no more, until it is deleted', async () => {
    const mapping = await deployed(scene.cloud, TYPE, ORDERS);
    const { BatchSize: _, Enabled: __, ...rest } = ORDERS;
    await mapping.update(rest);
    expect(await shown(mapping.physicalId)).toMatchObject({ BatchSize: 10, State: 'Enabled' });
    await mapping.delete();
    await expect(shown(mapping.physicalId)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('gives what CloudFormation documents, and is replaced by the same properties, as far as there are any here', () => {
    const { getatt, replacement } = returnValues[TYPE];
    expect(getatt).toEqual(['Id']);
    const modelled = replacement.filter((name) => name in lambdaEventSourceMapping.properties);
    expect(lambdaEventSourceMapping.replacement).toEqual(modelled);
  });
});
