import { contract, text } from '@shopwatch/contract';

/** What the search tier hands to others. */
export const search = contract('search', { refreshTopicArn: text('topic that tells when the index is fresh') });
