import { contract, name, text } from '@shopwatch/contract';

/** What payments hands to tiers that want to tell the same people or write into the same logs. */
export const payments = contract('payments', {
  standardTopicArn: text('topic that reaches the operations team'),
  criticalTopicArn: text('topic that reaches the operations team for what cannot wait'),
  paymentLog: name('log-group', 'payment-service', 'log of the payment service'),
  authenticationLog: name('log-group', 'authentication-service', 'log of the authentication service'),
  transactionLog: name('log-group', 'transaction-processor', 'log of the transaction processor'),
});
