import { resourceType } from '../../../resources/resource-type.ts';
import { document, list, required, string } from '../../../shapes/declare.ts';
import type { Scope } from '../../../scope.ts';
import { findTopic } from '../topics/find-topic.ts';
import { readTopicPolicy } from '../topics/policy.ts';
import { topicsOf } from '../topics/topic.ts';

/** The policy of topics; it takes the place of their default one. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topicpolicy.html */
export const topicPolicyType = resourceType({
  type: 'AWS::SNS::TopicPolicy',
  properties: { PolicyDocument: required(document()), Topics: list(string(), { required: true, min: 1 }) },
  taggable: false,
  create({ PolicyDocument, Topics }, context) {
    put(context, Topics, PolicyDocument);
    return { physicalId: context.generatedName, attributes: { Id: context.generatedName } };
  },
  update({ resource, previous, properties: { PolicyDocument, Topics } }, context) {
    put(context, Topics, PolicyDocument);
    reset(
      context,
      previous.Topics.filter((arn) => !Topics.includes(arn)),
    );
    return resource;
  },
  delete(_, context, { Topics }) {
    reset(context, Topics);
  },
});

function put(scope: Scope, arns: readonly string[], document: unknown): void {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  readTopicPolicy(text);
  const topics = arns.map((arn) => findTopic(scope, arn));
  for (const { attributes } of topics) attributes.set('Policy', text);
}

function reset(scope: Scope, arns: readonly string[]): void {
  for (const arn of arns) topicsOf(scope).get(arn)?.attributes.delete('Policy');
}
