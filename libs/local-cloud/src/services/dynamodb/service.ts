import { provide } from '../../ports/port.ts';
import { streamReader } from '../../ports/stream-reader.ts';
import { service } from '../../service.ts';
import { translateFault } from './faults.ts';
import { batchGetItem } from './operations/batch-get-item.ts';
import { batchWriteItem } from './operations/batch-write-item.ts';
import { createTable } from './operations/create-table.ts';
import { deleteItem } from './operations/delete-item.ts';
import { deleteTable } from './operations/delete-table.ts';
import { describeContinuousBackups } from './operations/describe-continuous-backups.ts';
import { describeStream } from './operations/describe-stream.ts';
import { describeTable } from './operations/describe-table.ts';
import { describeTimeToLive } from './operations/describe-time-to-live.ts';
import { getItem } from './operations/get-item.ts';
import { getRecords } from './operations/get-records.ts';
import { getShardIterator } from './operations/get-shard-iterator.ts';
import { listStreams } from './operations/list-streams.ts';
import { listTables } from './operations/list-tables.ts';
import { listTagsOfResource } from './operations/list-tags-of-resource.ts';
import { putItem } from './operations/put-item.ts';
import { query } from './operations/query.ts';
import { scan } from './operations/scan.ts';
import { tagResource } from './operations/tag-resource.ts';
import { transactGetItems } from './operations/transact-get-items.ts';
import { transactWriteItems } from './operations/transact-write-items.ts';
import { untagResource } from './operations/untag-resource.ts';
import { updateContinuousBackups } from './operations/update-continuous-backups.ts';
import { updateItem } from './operations/update-item.ts';
import { updateTable } from './operations/update-table.ts';
import { updateTimeToLive } from './operations/update-time-to-live.ts';
import { tableType } from './resources/table.ts';
import { tableSignals } from './signals/table-condition.ts';
import { readEvents, summaryOf } from './streams/read-stream.ts';
import { tables } from './tables/table.ts';
import { resumeTimeToLive } from './tables/time-to-live.ts';

/** DynamoDB and its streams: dynalite checks and works on the items, which are kept in the states of this cloud. */
export const dynamodb = service({
  signingName: 'dynamodb',
  title: 'DynamoDB',
  apiVersion: '2012-08-10',
  protocols: ['awsJson1_0'],
  targetPrefix: 'DynamoDB_20120810',
  errorNamespace: 'com.amazonaws.dynamodb.v20120810',
  operations: [
    batchGetItem,
    batchWriteItem,
    createTable,
    deleteItem,
    deleteTable,
    describeContinuousBackups,
    describeStream,
    describeTable,
    describeTimeToLive,
    getItem,
    getRecords,
    getShardIterator,
    listStreams,
    listTables,
    listTagsOfResource,
    putItem,
    query,
    scan,
    tagResource,
    transactGetItems,
    transactWriteItems,
    untagResource,
    updateContinuousBackups,
    updateItem,
    updateTable,
    updateTimeToLive,
  ],
  resourceTypes: [tableType],
  signals: [tableSignals],
  provides: [provide(streamReader, { find: summaryOf, read: readEvents })],
  slots: [tables],
  resume: resumeTimeToLive,
  translate: translateFault,
});
