import { resourceType } from '../../../resources/resource-type.ts';
import { required } from '../../../shapes/declare.ts';
import { findGroup } from '../groups/find-group.ts';
import { groupName, streamName } from '../inputs.ts';
import { createStream, findStream } from '../streams/find-stream.ts';

/** A log stream. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-logstream.html */
export const logStreamType = resourceType({
  type: 'AWS::Logs::LogStream',
  properties: { LogGroupName: required(groupName), LogStreamName: streamName },
  replacement: ['LogGroupName', 'LogStreamName'],
  nameProperty: 'LogStreamName',
  taggable: false,
  create({ LogGroupName, LogStreamName }, context) {
    const name = LogStreamName ?? context.generatedName;
    createStream(findGroup(context, LogGroupName), name, context.clock.now());
    return { physicalId: name, attributes: {} };
  },
  delete(resource, context, { LogGroupName }) {
    const group = findGroup(context, LogGroupName);
    group.streams.delete(findStream(group, resource.physicalId).name);
  },
});
