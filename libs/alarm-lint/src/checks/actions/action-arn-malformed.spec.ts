import { alarm, alarmOnMath, composite, describeCheck } from '../check-cases.fixture.ts';
import { actionArnMalformed } from './action-arn-malformed.ts';

const acting = (arn: unknown) => ({ Alarm: alarm({ AlarmActions: [arn] }) });
const sub = (text: string) => ({ 'Fn::Sub': text });
const reboot = 'arn:aws:automate:us-east-1:ec2:reboot';

describeCheck(actionArnMalformed, {
  clean: {
    'an OpsItem': acting(sub('arn:aws:ssm:${AWS::Region}:${AWS::AccountId}:opsitem:3')),
    'an OpsItem with a category': acting('arn:aws:ssm:us-east-1:111111111111:opsitem:1#CATEGORY=Availability'),
    'a version of a function': acting('arn:aws:lambda:us-east-1:111111111111:function:heal:live'),
    'an EC2 action on one instance': acting(reboot),
    'a parameter that only the deployment knows': acting({ Ref: 'Parameter' }),
  },
  reported: {
    'an OpsItem with severity 5': [
      acting('arn:aws:ssm:us-east-1:111111111111:opsitem:5'),
      /must be like arn:aws:ssm:<region>:<account>:opsitem:<severity 1 to 4>/,
    ],
    'an OpsItem with a category that is none': [
      acting('arn:aws:ssm:us-east-1:111111111111:opsitem:2#CATEGORY=Outage'),
      /must be like/,
    ],
    'the bare name of a topic': [acting('alerts'), /cannot act on "alerts"/],
    'a queue': [acting('arn:aws:sqs:us-east-1:111111111111:alerts'), /cannot act on/],
    'an EC2 action of an expression': [
      { Alarm: alarmOnMath('a * 2', { a: 'AWS/EC2 CPUUtilization Average' }, { AlarmActions: [reboot] }) },
      /dimension InstanceId/,
    ],
    'an EC2 action of a composite': [
      { Alarm: composite('ALARM(x)', { AlarmActions: [reboot] }) },
      /composite alarm cannot do/,
    ],
  },
});
