import { parameterReader } from '../../ports/parameter-reader.ts';
import { provide } from '../../ports/port.ts';
import { service } from '../../service.ts';
import { addTagsToResource } from './operations/add-tags-to-resource.ts';
import { deleteParameter } from './operations/delete-parameter.ts';
import { deleteParameters } from './operations/delete-parameters.ts';
import { describeParameters } from './operations/describe-parameters.ts';
import { getParameterHistory } from './operations/get-parameter-history.ts';
import { getParameter } from './operations/get-parameter.ts';
import { getParametersByPath } from './operations/get-parameters-by-path.ts';
import { getParameters } from './operations/get-parameters.ts';
import { listTagsForResource } from './operations/list-tags-for-resource.ts';
import { putParameter } from './operations/put-parameter.ts';
import { removeTagsFromResource } from './operations/remove-tags-from-resource.ts';
import { readStored } from './parameters/read-parameter.ts';
import { parameterType } from './resources/parameter.ts';

/** Systems Manager, of which this cloud models the Parameter Store. */
export const ssm = service({
  signingName: 'ssm',
  title: 'SSM',
  apiVersion: '2014-11-06',
  protocols: ['awsJson1_1'],
  targetPrefix: 'AmazonSSM',
  errorNamespace: 'com.amazonaws.ssm',
  operations: [
    addTagsToResource,
    deleteParameter,
    deleteParameters,
    describeParameters,
    getParameter,
    getParameterHistory,
    getParameters,
    getParametersByPath,
    listTagsForResource,
    putParameter,
    removeTagsFromResource,
  ],
  resourceTypes: [parameterType],
  provides: [provide(parameterReader, { read: readStored })],
});
