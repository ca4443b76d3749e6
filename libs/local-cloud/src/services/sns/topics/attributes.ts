import { invalidParameter, notModelled } from '../faults.ts';
import { readTopicPolicy } from './policy.ts';

/** The attributes of a topic that people can set, each with what it demands of its value. @see https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html */
const settable: Readonly<Record<string, (value: string) => void>> = {
  DisplayName(value) {
    if (value.length > 100) throw invalidParameter('DisplayName Reason: must be at most 100 characters long');
  },
  FifoTopic(value) {
    if (value !== 'false') throw notModelled('The topic attribute FifoTopic');
  },
  KmsMasterKeyId: () => undefined,
  Policy: (value) => void readTopicPolicy(value),
  SignatureVersion(value) {
    if (value !== '1' && value !== '2') throw invalidParameter('SignatureVersion Reason: must be 1 or 2');
  },
  TracingConfig(value) {
    if (value !== 'Active' && value !== 'PassThrough') {
      throw invalidParameter('TracingConfig Reason: must be Active or PassThrough');
    }
  },
};

/** What a topic has at AWS and lacks here. */
const unmodelled =
  /^(ArchivePolicy|ContentBasedDeduplication|DeliveryPolicy|FifoThroughputScope|(HTTP|Firehose|Lambda|Application|SQS)(Success|Failure)Feedback(RoleArn|SampleRate))$/;

/** Demands an attribute that a topic can have. @throws AwsError InvalidParameter; NotImplemented */
export function checkTopicAttribute(name: string, value: string): void {
  if (unmodelled.test(name)) throw notModelled(`The topic attribute ${name}`);
  const check = Object.hasOwn(settable, name) ? settable[name] : undefined;
  if (check === undefined) throw invalidParameter('AttributeName');
  check(value);
}
