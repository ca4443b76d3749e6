import type { Service } from '../service.ts';
import { cloudformation } from './cloudformation/service.ts';
import { cloudwatch } from './cloudwatch/service.ts';
import { dynamodb } from './dynamodb/service.ts';
import { ec2 } from './ec2/service.ts';
import { ecr } from './ecr/service.ts';
import { ecs } from './ecs/service.ts';
import { elb } from './elb/service.ts';
import { events } from './events/service.ts';
import { iam } from './iam/service.ts';
import { kms } from './kms/service.ts';
import { lambda } from './lambda/service.ts';
import { logs } from './logs/service.ts';
import { rds } from './rds/service.ts';
import { s3 } from './s3/service.ts';
import { secrets } from './secrets/service.ts';
import { sns } from './sns/service.ts';
import { sqs } from './sqs/service.ts';
import { ssm } from './ssm/service.ts';
import { sts } from './sts/service.ts';
import { synthetics } from './synthetics/service.ts';
import { xray } from './xray/service.ts';

/** Every service of the local cloud. */
export const services: readonly Service[] = [
  cloudformation,
  cloudwatch,
  dynamodb,
  ec2,
  ecr,
  ecs,
  elb,
  events,
  iam,
  kms,
  lambda,
  logs,
  rds,
  s3,
  secrets,
  sns,
  sqs,
  ssm,
  sts,
  synthetics,
  xray,
];
