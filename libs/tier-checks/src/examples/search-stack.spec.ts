import { houseRules, synthesised } from '../index.ts';
import { search } from './contract.ts';
import { SearchStack } from './search-stack.ts';

const template = synthesised(SearchStack);

describe('search', () => {
  test('one topic tells when the index is fresh', () => {
    template.resourceCountIs('AWS::SNS::Topic', 1);
  });

  houseRules({
    template,
    contract: search,
    names: ['sns-index-refreshed-production'],
    outputsRequirement: 'every one of the',
    outputs: ['RefreshTopicArn'],
  });
});
