import { drill } from '@shopwatch/drills';
import { administrators, alarmOf, functionOf, ofEach, services } from './five-functions.ts';

/** The alarms of a service are about that service: what happens to one is not reported of the others. */
export const [userService, orderProcessor, paymentHandler, notificationSender, dataAggregator] = ofEach((service) =>
  drill(
    `${service} fails, then is slow, then is throttled; the other four are well`,
    ({ at, meanwhile, lambda, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
      for (const each of services) meanwhile('12:00', lambda(functionOf(each)).isInvoked({ times: 60, over: '59m' }));
      const troubled = lambda(functionOf(service));
      at('12:10', troubled.fails());
      at('12:22', troubled.recovers(), troubled.isSlowerBy(3000));
      at('12:40', troubled.recovers(), troubled.isThrottled(), troubled.isInvoked({ times: 10 }));
      at('12:50', troubled.recovers());

      expectAlarm(alarmOf(service, 'error-rate')).fires(1).recoversBy('12:35');
      expectAlarm(alarmOf(service, 'latency')).fires(1).recoversBy('12:55');
      expectAlarm(alarmOf(service, 'throttles')).fires(1).recoversBy('13:00');
      for (const trouble of ['error-rate', 'latency', 'throttles'] as const) {
        expectSubscriber(administrators).isToldAbout(alarmOf(service, trouble));
      }
      expectAllElseQuiet();
    },
  ),
);
