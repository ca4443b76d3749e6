import { opsDesk } from '../../ports/ops-desk.ts';
import { parameterReader } from '../../ports/parameter-reader.ts';
import { provide } from '../../ports/port.ts';
import { service } from '../../service.ts';
import { addTagsToResource } from './operations/add-tags-to-resource.ts';
import { createOpsItemOperation } from './operations/create-ops-item.ts';
import { deleteParameter } from './operations/delete-parameter.ts';
import { deleteParameters } from './operations/delete-parameters.ts';
import { describeOpsItems } from './operations/describe-ops-items.ts';
import { describeParameters } from './operations/describe-parameters.ts';
import { getOpsItem } from './operations/get-ops-item.ts';
import { getParameterHistory } from './operations/get-parameter-history.ts';
import { getParameter } from './operations/get-parameter.ts';
import { getParametersByPath } from './operations/get-parameters-by-path.ts';
import { getParameters } from './operations/get-parameters.ts';
import { listTagsForResource } from './operations/list-tags-for-resource.ts';
import { putParameter } from './operations/put-parameter.ts';
import { removeTagsFromResource } from './operations/remove-tags-from-resource.ts';
import { updateOpsItem } from './operations/update-ops-item.ts';
import { openIncident } from './ops-items/open-incident.ts';
import { readStored } from './parameters/read-parameter.ts';
import { parameterType } from './resources/parameter.ts';

/** Systems Manager, of which this cloud models the Parameter Store and OpsItems. */
export const ssm = service({
  signingName: 'ssm',
  title: 'SSM',
  apiVersion: '2014-11-06',
  protocols: ['awsJson1_1'],
  targetPrefix: 'AmazonSSM',
  errorNamespace: 'com.amazonaws.ssm',
  operations: [
    addTagsToResource,
    createOpsItemOperation,
    deleteParameter,
    deleteParameters,
    describeOpsItems,
    describeParameters,
    getOpsItem,
    getParameter,
    getParameterHistory,
    getParameters,
    getParametersByPath,
    listTagsForResource,
    putParameter,
    removeTagsFromResource,
    updateOpsItem,
  ],
  resourceTypes: [parameterType],
  provides: [provide(opsDesk, { open: openIncident }), provide(parameterReader, { read: readStored })],
});
