import { contract, text } from '@shopwatch/contract';
import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { TierStack, type TierProps } from '../index.ts';

/** What the search tier hands to others. */
export const search = contract('search', { refreshTopicArn: text('topic that tells when the index is fresh') });

/** Finds products. */
export class SearchStack extends TierStack {
  constructor(scope: Construct, props: TierProps) {
    super(scope, 'search', 'Finds products', props);
    const refreshed = new CfnTopic(this, 'Refreshed', { topicName: this.nameOf('sns', 'index-refreshed') });
    this.publish(search, { refreshTopicArn: refreshed.ref });
    this.outputs({ RefreshTopicArn: [refreshed.ref, 'Topic that tells when the index is fresh'] });
  }
}
