import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import returnValues from '../../../../testdata/return-values.json' with { type: 'json' };
import { deployed } from '../../../testing/stack-resources.ts';
import { ORDERS as TABLE, tableScene } from '../testing/table-scene.ts';
import { tableType } from './table.ts';

const { cloud, db } = tableScene();

const [byStatus] = TABLE.GlobalSecondaryIndexes;
const ORDERS = {
  ...TABLE,
  TableName: 'order-events-production',
  GlobalSecondaryIndexes: [{ ...byStatus, IndexName: 'status-timestamp-index' }],
  StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  DeletionProtectionEnabled: false,
};

const shown = async () => (await db().send(new DescribeTableCommand({ TableName: 'order-events-production' }))).Table;

describe('AWS::DynamoDB::Table', () => {
  it('makes a table and gives its name, ARN and stream', async () => {
    const table = await deployed(cloud, 'AWS::DynamoDB::Table', ORDERS);
    expect(table.physicalId).toBe('order-events-production');
    const arn = 'arn:aws:dynamodb:eu-west-1:123456789012:table/order-events-production';
    expect(await table.attributes()).toEqual({ Arn: arn, StreamArn: `${arn}/stream/2026-02-06T12:00:00.000` });
    expect(await shown()).toMatchObject({ TableArn: arn, DeletionProtectionEnabled: false });
  });

  it('gives what CloudFormation documents, and is replaced by the same properties, as far as there are any here', () => {
    const documented = returnValues['AWS::DynamoDB::Table'];
    expect(documented.getatt).toEqual(['Arn', 'StreamArn']);
    const modelled = documented.replacement.filter((name) => name in tableType.properties);
    expect(tableType.replacement).toEqual(modelled);
    expect(tableType.some).toEqual(documented.some);
  });

  it('changes indexes, protection, the stream and the end of items in place', async () => {
    const table = await deployed(cloud, 'AWS::DynamoDB::Table', ORDERS);
    const { GlobalSecondaryIndexes: _, StreamSpecification: __, ...rest } = ORDERS;
    await cloud.local.clock.advance(1000);
    await table.update({
      ...rest,
      AttributeDefinitions: ORDERS.AttributeDefinitions.slice(0, 2),
      DeletionProtectionEnabled: true,
      TimeToLiveSpecification: { AttributeName: 'end', Enabled: true },
    });
    const bare = await shown();
    expect(bare?.GlobalSecondaryIndexes).toBeUndefined();
    expect([bare?.StreamSpecification, bare?.DeletionProtectionEnabled]).toEqual([undefined, true]);
    await expect(table.delete()).rejects.toThrow('protected against deletion');
    await table.update({ ...ORDERS, TimeToLiveSpecification: { AttributeName: 'end', Enabled: true } });
    expect((await shown())?.GlobalSecondaryIndexes).toHaveLength(1);
    expect((await table.attributes())['StreamArn']).toContain('2026-02-06T12:00:01.000');
    await table.delete();
    await expect(shown()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('refuses by name what it does not model', async () => {
    await expect(
      deployed(cloud, 'AWS::DynamoDB::Table', { ...ORDERS, KinesisStreamSpecification: { StreamArn: 'arn' } }),
    ).rejects.toThrow('Encountered unsupported property KinesisStreamSpecification');
  });
});
