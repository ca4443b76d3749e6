import { CfnCompositeAlarm, type CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { alarmDescription } from './alarm-description.ts';
import type { Briefing, GivenBriefing } from './alarm-row.ts';
import { tagWith } from './briefing-tags.ts';

/** When the alarm fires and who is told. */
export interface CompositeAlarmProps {
  readonly alarmName: string;
  /** Composite rule; names its children through `inAlarm`. */
  readonly rule: string;
  /** The alarms that the rule names; they are made first. */
  readonly children: readonly CfnAlarm[];
  readonly briefing: Briefing | GivenBriefing | string;
  readonly topicArn: string;
  /** ARNs of what else is done when the alarm fires, after the topic is told. @default - nothing else */
  readonly furtherActions?: readonly string[];
}

/** Fires on a combination of other alarms. Its children keep their own messages: it adds one and takes none away. */
export class CompositeAlarm extends Construct {
  readonly alarm: CfnCompositeAlarm;

  constructor(scope: Construct, id: string, props: CompositeAlarmProps) {
    super(scope, id);
    const { alarmName, rule, children, briefing, topicArn, furtherActions = [] } = props;
    this.alarm = new CfnCompositeAlarm(this, 'Alarm', {
      alarmName,
      alarmDescription: alarmDescription(briefing),
      alarmRule: rule,
      actionsEnabled: true,
      alarmActions: [topicArn, ...furtherActions],
    });
    tagWith(this.alarm, briefing);
    for (const child of children) this.alarm.addResourceDependency(child);
  }
}

/** Returns the part of a composite rule that is true while the named alarm is in ALARM. */
export function inAlarm(alarmName: string): string {
  return `ALARM("${alarmName}")`;
}
