import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { document, list, oneOf, string } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { change, findRule, rules } from '../rules/rule.ts';
import { deleteRule, putRule } from '../rules/write-rule.ts';
import { putTargets, removeTargets } from '../rules/write-targets.ts';
import { target } from '../shapes.ts';

const properties = {
  Name: string({ min: 1, max: 64 }),
  Description: string({ max: 512 }),
  EventBusName: string(),
  EventPattern: document(),
  ScheduleExpression: string({ max: 256 }),
  State: oneOf('ENABLED', 'DISABLED'),
  Targets: list(target),
  Tags: tagList,
};

type Properties = StructureOf<typeof properties>;

/** A rule with its targets. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html */
export const eventsRule = resourceType({
  type: 'AWS::Events::Rule',
  properties,
  replacement: ['EventBusName', 'Name'],
  nameProperty: 'Name',
  create(wanted, context) {
    return write(context, wanted.Name ?? context.generatedName, wanted);
  },
  update({ resource, properties: wanted }, context) {
    return write(context, resource.physicalId, wanted);
  },
  delete({ physicalId }, context) {
    const rule = context.state(rules).get(physicalId);
    if (rule === undefined) return;
    removeTargets(context, physicalId, idsOf(rule.targets));
    deleteRule(context, physicalId);
  },
});

function write(context: ResourceContext, name: string, wanted: Properties): ResourceState {
  const { arn } = putRule(context, {
    name,
    bus: wanted.EventBusName,
    description: wanted.Description,
    eventPattern: wanted.EventPattern === undefined ? undefined : JSON.stringify(wanted.EventPattern),
    scheduleExpression: wanted.ScheduleExpression,
    enabled: wanted.State !== 'DISABLED',
  });
  change(context, findRule(context, name), { tags: resourceTags(context, wanted.Tags) });
  const targets = wanted.Targets ?? [];
  const kept = new Set(idsOf(targets));
  removeTargets(
    context,
    name,
    idsOf(findRule(context, name).targets).filter((id) => !kept.has(id)),
  );
  if (targets.length > 0) putTargets(context, name, targets);
  return { physicalId: name, attributes: { Arn: arn } };
}

function idsOf(targets: readonly { readonly Id: string }[]): string[] {
  return targets.map(({ Id }) => Id);
}
