import { contract, text } from '@shopwatch/contract';

/** What the microservices platform hands to the services that are deployed onto it. */
export const microservices = contract('microservices', {
  alarmTopicArn: text('topic that reaches the operations team'),
  clusterName: text('cluster that the payment services run on'),
  logKeyArn: text('key that encrypts the logs of the payment services'),
});
