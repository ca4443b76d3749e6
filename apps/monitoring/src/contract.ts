import { contract, name, text } from '@shopwatch/contract';

/** What monitoring hands to tiers that want to tell the same people. */
export const monitoring = contract('monitoring', {
  alertTopicArn: text('topic that reaches the people on call'),
  applicationLogGroup: text('log group of what the shop does'),
  dashboardName: name('dashboard', 'ecommerce', 'dashboard of the shop'),
});
