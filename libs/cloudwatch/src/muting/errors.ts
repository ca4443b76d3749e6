/**
 * Refuses a request about mute rules. The codes are AWS's; the sentences are ours, since AWS publishes none.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutAlarmMuteRule.html
 */
export class MuteRuleError extends Error {
  readonly code: 'ValidationError' | 'ResourceNotFoundException';

  constructor(message: string, code: MuteRuleError['code'] = 'ValidationError') {
    super(message);
    this.name = 'MuteRuleError';
    this.code = code;
  }
}
