import { databaseReader } from '../../ports/database-reader.ts';
import { provide } from '../../ports/port.ts';
import { service } from '../../service.ts';
import { readDatabase } from './instances/offer.ts';
import { addTagsToResource } from './operations/add-tags-to-resource.ts';
import { createDBInstance } from './operations/create-db-instance.ts';
import { createDBParameterGroup } from './operations/create-db-parameter-group.ts';
import { createDBSubnetGroup } from './operations/create-db-subnet-group.ts';
import { deleteDBInstance } from './operations/delete-db-instance.ts';
import { deleteDBParameterGroup } from './operations/delete-db-parameter-group.ts';
import { deleteDBSubnetGroup } from './operations/delete-db-subnet-group.ts';
import { describeDBInstances } from './operations/describe-db-instances.ts';
import { describeDBParameterGroups } from './operations/describe-db-parameter-groups.ts';
import { describeDBParameters } from './operations/describe-db-parameters.ts';
import { describeDBSubnetGroups } from './operations/describe-db-subnet-groups.ts';
import { listTagsForResource } from './operations/list-tags-for-resource.ts';
import { modifyDBInstance } from './operations/modify-db-instance.ts';
import { modifyDBParameterGroup } from './operations/modify-db-parameter-group.ts';
import { rebootDBInstance } from './operations/reboot-db-instance.ts';
import { removeTagsFromResource } from './operations/remove-tags-from-resource.ts';
import { startDBInstance } from './operations/start-db-instance.ts';
import { stopDBInstance } from './operations/stop-db-instance.ts';
import { dbInstanceType } from './resources/db-instance.ts';
import { dbParameterGroupType } from './resources/db-parameter-group.ts';
import { dbSubnetGroupType } from './resources/db-subnet-group.ts';
import { databaseSignals } from './signals/database-signals.ts';

/** RDS: database instances of PostgreSQL, MySQL and MariaDB as far as somebody describes, changes, starts and stops them, and reads their metrics; no database runs. */
export const rds = service({
  signingName: 'rds',
  title: 'RDS',
  apiVersion: '2014-10-31',
  protocols: ['awsQuery'],
  xmlNamespace: 'http://rds.amazonaws.com/doc/2014-10-31/',
  operations: [
    addTagsToResource,
    createDBInstance,
    createDBParameterGroup,
    createDBSubnetGroup,
    deleteDBInstance,
    deleteDBParameterGroup,
    deleteDBSubnetGroup,
    describeDBInstances,
    describeDBParameterGroups,
    describeDBParameters,
    describeDBSubnetGroups,
    listTagsForResource,
    modifyDBInstance,
    modifyDBParameterGroup,
    rebootDBInstance,
    removeTagsFromResource,
    startDBInstance,
    stopDBInstance,
  ],
  resourceTypes: [dbInstanceType, dbParameterGroupType, dbSubnetGroupType],
  signals: [databaseSignals],
  provides: [provide(databaseReader, { read: readDatabase })],
});
