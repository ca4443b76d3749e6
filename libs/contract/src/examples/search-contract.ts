import { contract, list, name, text } from '../index.ts';

/** What the search tier hands to the tiers that use or watch it. */
export const search = contract('search', {
  endpoint: text('address that answers searches'),
  replicaIds: list('servers that answer them'),
  functionName: name('lambda', 'search-index', 'function that keeps the index fresh'),
});
