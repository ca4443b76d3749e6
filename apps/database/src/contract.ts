import { contract, name, text } from '@shopwatch/contract';

/** What the database hands to the tiers that use or watch it. */
export const database = contract('database', {
  instanceId: name('rds', 'ecommerce', 'identifier of the PostgreSQL instance'),
  endpoint: text('address that the database answers on'),
  databaseName: text('name of the database inside the instance'),
  passwordSecretArn: text('secret that holds the user name and the password'),
});
