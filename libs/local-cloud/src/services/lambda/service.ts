import { eventSources } from '../../ports/event-sources.ts';
import { functionKeeper } from '../../ports/function-keeper.ts';
import { functionInvoker } from '../../ports/function-invoker.ts';
import { provide } from '../../ports/port.ts';
import { service } from '../../service.ts';
import { makeForService, removeForService } from './functions/keep-for-service.ts';
import { eventQueue, resumeQueue } from './invocations/event-queue.ts';
import { admit, invoke as invokeNow, invokeLater } from './invocations/invoker.ts';
import { mappings } from './mappings/mapping.ts';
import { arrived, resumeMappings } from './mappings/polls.ts';
import { addPermission } from './operations/add-permission.ts';
import { createEventSourceMapping } from './operations/create-event-source-mapping.ts';
import { createFunction } from './operations/create-function.ts';
import { deleteEventSourceMapping } from './operations/delete-event-source-mapping.ts';
import { deleteFunctionConcurrency } from './operations/delete-function-concurrency.ts';
import { deleteFunctionEventInvokeConfig } from './operations/delete-function-event-invoke-config.ts';
import { deleteFunction } from './operations/delete-function.ts';
import { getEventSourceMapping } from './operations/get-event-source-mapping.ts';
import { getFunctionConcurrency } from './operations/get-function-concurrency.ts';
import { getFunctionConfiguration } from './operations/get-function-configuration.ts';
import { getFunctionEventInvokeConfig } from './operations/get-function-event-invoke-config.ts';
import { getFunction } from './operations/get-function.ts';
import { getPolicy } from './operations/get-policy.ts';
import { invoke } from './operations/invoke.ts';
import { listEventSourceMappings } from './operations/list-event-source-mappings.ts';
import { listFunctions } from './operations/list-functions.ts';
import { listTags } from './operations/list-tags.ts';
import { putFunctionConcurrency } from './operations/put-function-concurrency.ts';
import { putFunctionEventInvokeConfig } from './operations/put-function-event-invoke-config.ts';
import { removePermission } from './operations/remove-permission.ts';
import { tagResource } from './operations/tag-resource.ts';
import { untagResource } from './operations/untag-resource.ts';
import { updateEventSourceMapping } from './operations/update-event-source-mapping.ts';
import { updateFunctionCode } from './operations/update-function-code.ts';
import { updateFunctionConfiguration } from './operations/update-function-configuration.ts';
import { lambdaEventInvokeConfig } from './resources/event-invoke-config.ts';
import { lambdaEventSourceMapping } from './resources/event-source-mapping.ts';
import { lambdaFunction } from './resources/function.ts';
import { lambdaPermission } from './resources/permission.ts';
import { closeSandboxes } from './sandbox/live-sandboxes.ts';
import { functionSignals } from './signals/function-condition.ts';

/** Lambda: functions of Node that really run, each in processes of its own. */
export const lambda = service({
  signingName: 'lambda',
  title: 'Lambda',
  apiVersion: '2015-03-31',
  protocols: ['restJson'],
  operations: [
    addPermission,
    createEventSourceMapping,
    createFunction,
    deleteEventSourceMapping,
    deleteFunction,
    deleteFunctionConcurrency,
    deleteFunctionEventInvokeConfig,
    getEventSourceMapping,
    getFunction,
    getFunctionConcurrency,
    getFunctionConfiguration,
    getFunctionEventInvokeConfig,
    getPolicy,
    invoke,
    listEventSourceMappings,
    listFunctions,
    listTags,
    putFunctionConcurrency,
    putFunctionEventInvokeConfig,
    removePermission,
    tagResource,
    untagResource,
    updateEventSourceMapping,
    updateFunctionCode,
    updateFunctionConfiguration,
  ],
  resourceTypes: [lambdaEventInvokeConfig, lambdaEventSourceMapping, lambdaFunction, lambdaPermission],
  signals: [functionSignals],
  provides: [
    provide(eventSources, { arrived }),
    provide(functionInvoker, { invoke: invokeNow, invokeLater, admit }),
    provide(functionKeeper, { make: makeForService, remove: removeForService }),
  ],
  slots: [eventQueue, mappings],
  resume(scope) {
    resumeQueue(scope);
    resumeMappings(scope);
  },
  stop: closeSandboxes,
  maxBodyBytes: 70 * 1024 * 1024,
});
