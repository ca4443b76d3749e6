import { alarm, sourcesOf, topic } from '../checks/check-cases.fixture.ts';
import { silentAlarms } from './silent-alarms.ts';

test('every alarm is told with what keeps it silent', () => {
  const sources = sourcesOf({
    Topic: topic({ KmsMasterKeyId: 'alias/aws/sns' }),
    Dead: alarm({ AlarmName: 'dead', Threshold: 150 }),
    Unheard: alarm({ AlarmName: 'unheard' }),
    Good: alarm({ AlarmName: 'good', AlarmActions: ['arn:aws:sns:us-east-1:1:other'] }),
  });
  const [dead, unheard, good] = silentAlarms(sources);
  expect(dead).toMatchObject({
    neverFires: [{ check: 'threshold-unreachable' }],
    turnedAway: [{ check: 'topic-key-unusable' }],
  });
  expect(unheard).toMatchObject({ neverFires: [], turnedAway: [{ check: 'topic-key-unusable' }] });
  expect(good).toEqual({ name: 'good', neverFires: [], turnedAway: [] });
});
