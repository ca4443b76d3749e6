import { pages } from '../../facts/pages.ts';
import { isKnown } from '../../values/tokens.ts';
import type { Alarm } from '../../model/alarm.ts';
import type { Composite } from '../../model/composite.ts';
import type { Check } from '../check.ts';

/** The forms that an action may have, by what tells them apart. */
const forms: readonly { readonly service: RegExp; readonly pattern: RegExp; readonly like: string }[] = [
  {
    service: /^arn:[^:]*:ssm:/,
    pattern: /^arn:[^:]+:ssm:[^:]+:[^:]+:opsitem:[1-4](#CATEGORY=(Availability|Cost|Performance|Recovery|Security))?$/,
    like: 'arn:aws:ssm:<region>:<account>:opsitem:<severity 1 to 4>#CATEGORY=<Availability, Cost, Performance, Recovery or Security>',
  },
  {
    service: /^arn:[^:]*:ssm-incidents:/,
    pattern: /^arn:[^:]+:ssm-incidents::[^:]+:response-plan[/:].+$/,
    like: 'arn:aws:ssm-incidents::<account>:response-plan/<name>',
  },
  {
    service: /^arn:[^:]*:lambda:/,
    pattern: /^arn:[^:]+:lambda:[^:]+:[^:]+:function:[^:]+(:[^:]+)?$/,
    like: 'arn:aws:lambda:<region>:<account>:function:<name>',
  },
  {
    service: /^arn:[^:]*:automate:/,
    pattern: /^arn:[^:]+:automate:[^:]+:ec2:(stop|terminate|reboot|recover)$/,
    like: 'arn:aws:automate:<region>:ec2:<stop, terminate, reboot or recover>',
  },
  {
    service: /^arn:[^:]*:sns:/,
    pattern: /^arn:[^:]+:sns:[^:]+:[^:]+:[^:]+$/,
    like: 'arn:aws:sns:<region>:<account>:<topic>',
  },
  { service: /^arn:[^:]*:(swf|autoscaling|aiops):/, pattern: /./, like: '' },
];

export const actionArnMalformed: Check = {
  id: 'action-arn-malformed',
  severity: 'error',
  summary: 'an action is no ARN that CloudWatch can act on',
  source: pages.opsItems,
  *find({ alarms, composites }) {
    for (const alarm of [...alarms, ...composites])
      for (const { arn, at } of alarm.actions) {
        const message = fault(arn) ?? unfit(alarm, arn);
        if (message) yield { resource: alarm.resource, at, message };
      }
  },
};

function fault(arn: string): string | undefined {
  if (!arn.startsWith('arn:') && !isKnown(arn)) return undefined;
  const form = forms.find(({ service }) => service.test(arn));
  if (!form)
    return `an alarm cannot act on "${arn}"; it takes topics, functions, OpsItems, incidents, EC2 and Auto Scaling actions`;
  return form.pattern.test(arn) ? undefined : `"${arn}" must be like ${form.like}`;
}

/** An EC2 action needs an alarm on one metric of one instance; a composite tells and opens OpsItems, and starts nothing else. */
function unfit(alarm: Alarm | Composite, arn: string): string | undefined {
  if (!/^arn:[^:]*:(automate|autoscaling):/.test(arn)) return undefined;
  if (alarm.kind === 'composite') return `a composite alarm cannot do "${arn}"; let the child that it looks at do it`;
  if (!arn.includes(':automate:')) return undefined;
  const onInstance = alarm.expressions.length === 0 && alarm.metrics[0]?.dimensions['InstanceId'] !== undefined;
  return onInstance ? undefined : `"${arn}" needs an alarm on one metric with the dimension InstanceId`;
}
