import type { Protocol } from '../service.ts';
import { awsJson } from '../wire/aws-json.ts';
import type { Codec } from '../wire/codec.ts';
import { awsQuery, ec2Query } from '../wire/query.ts';
import { restJson } from '../wire/rest-json.ts';
import { restXml } from '../wire/rest-xml.ts';
import { rpcV2Cbor } from '../wire/rpc-v2-cbor.ts';

/** One codec per protocol. */
export const codecs: Readonly<Record<Protocol, Codec>> = {
  awsJson1_0: awsJson('1.0'),
  awsJson1_1: awsJson('1.1'),
  awsQuery,
  ec2Query,
  restJson,
  restXml,
  rpcV2Cbor,
};
