import { resourceType } from '../../../resources/resource-type.ts';
import type { Scope } from '../../../scope.ts';
import { document, list, required, string } from '../../../shapes/declare.ts';
import { setAttributes } from '../queues/create-queue.ts';
import { findQueue } from '../queues/find-queue.ts';
import { queuesOf } from '../queues/queue.ts';

/** The policy of queues. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queuepolicy.html */
export const queuePolicyType = resourceType({
  type: 'AWS::SQS::QueuePolicy',
  properties: { PolicyDocument: required(document()), Queues: list(string(), { required: true, min: 1 }) },
  taggable: false,
  create({ PolicyDocument, Queues }, context) {
    put(context, Queues, PolicyDocument);
    return { physicalId: context.generatedName, attributes: { Id: context.generatedName } };
  },
  update({ resource, previous, properties: { PolicyDocument, Queues } }, context) {
    put(context, Queues, PolicyDocument);
    takeAway(
      context,
      previous.Queues.filter((url) => !Queues.includes(url)),
    );
    return resource;
  },
  delete(_, context, { Queues }) {
    takeAway(context, Queues);
  },
});

function put(scope: Scope, urls: readonly string[], policy: unknown): void {
  const text = typeof policy === 'string' ? policy : JSON.stringify(policy);
  const queues = urls.map((url) => findQueue(scope, url));
  for (const queue of queues) setAttributes(scope, queue, { Policy: text });
}

/** A queue may be gone before its policy. */
function takeAway(scope: Scope, urls: readonly string[]): void {
  for (const url of urls)
    queuesOf(scope)
      .get(url.slice(url.lastIndexOf('/') + 1))
      ?.attributes.delete('Policy');
}
