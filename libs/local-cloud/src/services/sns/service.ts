import { provide } from '../../ports/port.ts';
import { subscriptionDesk } from '../../ports/subscription-desk.ts';
import { topicPublisher } from '../../ports/topic-publisher.ts';
import { service } from '../../service.ts';
import { httpCalls, resumeHttpCalls } from './messages/http-calls.ts';
import { publishForService } from './messages/publish-message.ts';
import { addPermission } from './operations/add-permission.ts';
import { confirmSubscription } from './operations/confirm-subscription.ts';
import { createTopic } from './operations/create-topic.ts';
import { deleteTopic } from './operations/delete-topic.ts';
import { getSubscriptionAttributes } from './operations/get-subscription-attributes.ts';
import { getTopicAttributes } from './operations/get-topic-attributes.ts';
import { listSubscriptions } from './operations/list-subscriptions.ts';
import { listSubscriptionsByTopic } from './operations/list-subscriptions-by-topic.ts';
import { listTagsForResource } from './operations/list-tags-for-resource.ts';
import { listTopics } from './operations/list-topics.ts';
import { publish } from './operations/publish.ts';
import { publishBatch } from './operations/publish-batch.ts';
import { removePermission } from './operations/remove-permission.ts';
import { setSubscriptionAttributes } from './operations/set-subscription-attributes.ts';
import { setTopicAttributes } from './operations/set-topic-attributes.ts';
import { subscribe } from './operations/subscribe.ts';
import { tagResource } from './operations/tag-resource.ts';
import { unsubscribe } from './operations/unsubscribe.ts';
import { untagResource } from './operations/untag-resource.ts';
import { subscriptionType } from './resources/subscription.ts';
import { topicPolicyType } from './resources/topic-policy.ts';
import { topicType } from './resources/topic.ts';
import { subscriberSignals } from './signals/subscriber-signals.ts';
import { confirmFor, pendingSubscriptions } from './subscriptions/desk.ts';

/** Simple Notification Service: standard topics, what their policies and keys let in, and who gets what. */
export const sns = service({
  signingName: 'sns',
  title: 'SNS',
  apiVersion: '2010-03-31',
  protocols: ['awsQuery'],
  xmlNamespace: 'http://sns.amazonaws.com/doc/2010-03-31/',
  operations: [
    addPermission,
    confirmSubscription,
    createTopic,
    deleteTopic,
    getSubscriptionAttributes,
    getTopicAttributes,
    listSubscriptions,
    listSubscriptionsByTopic,
    listTagsForResource,
    listTopics,
    publish,
    publishBatch,
    removePermission,
    setSubscriptionAttributes,
    setTopicAttributes,
    subscribe,
    tagResource,
    unsubscribe,
    untagResource,
  ],
  resourceTypes: [subscriptionType, topicPolicyType, topicType],
  provides: [
    provide(subscriptionDesk, { pending: pendingSubscriptions, confirm: confirmFor }),
    provide(topicPublisher, { publish: publishForService }),
  ],
  signals: [subscriberSignals],
  slots: [httpCalls],
  resume: resumeHttpCalls,
});
