import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { boolean, integer, list, oneOf, required, string, structure } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import {
  attributeDefinitions,
  billingMode,
  globalIndex,
  keySchema,
  localIndex,
  streamView,
  tableClass,
  throughput,
} from '../operations/inputs.ts';
import { findStream } from '../streams/stream.ts';
import { createTable, type StreamWish } from '../tables/create-table.ts';
import { deleteTable } from '../tables/delete-table.ts';
import { findTable } from '../tables/find-table.ts';
import { setRecovery } from '../tables/recovery.ts';
import { tablesOf, type Table, type TableSettings } from '../tables/table.ts';
import { setTimeToLive } from '../tables/time-to-live.ts';
import { indexUpdates, updateTable } from '../tables/update-table.ts';

const properties = {
  TableName: string({ min: 3, max: 255 }),
  AttributeDefinitions: attributeDefinitions,
  KeySchema: keySchema,
  GlobalSecondaryIndexes: list(globalIndex),
  LocalSecondaryIndexes: list(localIndex),
  BillingMode: billingMode,
  ProvisionedThroughput: throughput,
  StreamSpecification: structure({ StreamViewType: required(streamView) }),
  PointInTimeRecoverySpecification: structure({
    PointInTimeRecoveryEnabled: boolean(),
    RecoveryPeriodInDays: integer({ min: 1, max: 35 }),
  }),
  TimeToLiveSpecification: structure({ AttributeName: string(), Enabled: boolean({ required: true }) }),
  SSESpecification: structure({
    SSEEnabled: boolean({ required: true }),
    SSEType: oneOf('KMS'),
    KMSMasterKeyId: string(),
  }),
  TableClass: tableClass,
  DeletionProtectionEnabled: boolean(),
  Tags: tagList,
};

type Properties = StructureOf<typeof properties>;

/** A table. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html */
export const tableType = resourceType({
  type: 'AWS::DynamoDB::Table',
  properties,
  replacement: ['KeySchema', 'TableName'],
  some: ['SSESpecification'],
  nameProperty: 'TableName',
  create(wanted, context) {
    const tags = Object.entries(resourceTags(context, wanted.Tags));
    const table = createTable(
      context,
      {
        ...wanted,
        TableName: wanted.TableName ?? context.generatedName,
        AttributeDefinitions: wanted.AttributeDefinitions ?? [],
        StreamSpecification: streamOf(wanted),
        SSESpecification: encryptionOf(wanted),
      },
      tags,
    );
    return applyRest(context, table, wanted);
  },
  update({ resource, previous, properties: wanted }, context) {
    const table = findTable(context, resource.physicalId);
    const view = streamOf(wanted)?.StreamViewType;
    const changesStream = view !== streamOf(previous)?.StreamViewType;
    // A stream keeps what it holds as long as it lives: another view is another stream.
    if (changesStream && hasStream(context, table)) {
      updateTable(context, table, { StreamSpecification: { StreamEnabled: false } });
    }
    updateTable(context, table, {
      ...wanted,
      GlobalSecondaryIndexUpdates: indexUpdates(
        previous.GlobalSecondaryIndexes ?? [],
        wanted.GlobalSecondaryIndexes ?? [],
      ),
      SSESpecification: encryptionOf(wanted) ?? { Enabled: false },
      BillingMode: wanted.BillingMode ?? 'PROVISIONED',
      DeletionProtectionEnabled: wanted.DeletionProtectionEnabled ?? false,
      StreamSpecification: changesStream ? streamOf(wanted) : undefined,
    });
    table.tags.clear();
    for (const [key, value] of Object.entries(resourceTags(context, wanted.Tags))) table.tags.set(key, value);
    return applyRest(context, table, wanted);
  },
  delete(resource, context) {
    const table = tablesOf(context).get(resource.physicalId);
    if (table !== undefined) deleteTable(context, table);
  },
});

function streamOf({ StreamSpecification: wish }: Properties): StreamWish | undefined {
  return wish?.StreamViewType === undefined ? undefined : { StreamEnabled: true, StreamViewType: wish.StreamViewType };
}

function encryptionOf({ SSESpecification: wish }: Properties): TableSettings['encryption'] {
  if (wish === undefined) return undefined;
  const { SSEEnabled: Enabled, ...rest } = wish;
  return { Enabled, ...rest };
}

function hasStream(context: ResourceContext, { streamArn }: Table): boolean {
  return streamArn !== undefined && findStream(context, streamArn)?.closed === undefined;
}

/** What has operations of its own. */
function applyRest(context: ResourceContext, table: Table, wanted: Properties): ResourceState {
  setRecovery(context, table, wanted.PointInTimeRecoverySpecification ?? {});
  const { AttributeName: attribute = '', Enabled: enabled = false } = wanted.TimeToLiveSpecification ?? {};
  const { timeToLive: current } = table;
  const stays = (current?.enabled ?? false) === enabled && (!enabled || current?.attribute === attribute);
  if (!stays && current?.enabled === true) setTimeToLive(context, table, current.attribute, false);
  if (!stays && enabled) setTimeToLive(context, table, attribute, true);
  const StreamArn = hasStream(context, table) ? table.streamArn : undefined;
  return { physicalId: table.definition.TableName, attributes: { Arn: table.arn, ...(StreamArn && { StreamArn }) } };
}
