import { type AttributeSetting, type AttributeTable, changedAttributes } from '../attributes.ts';

const off = { usual: 'false', switch: true } as const;
const on = { usual: 'true', switch: true } as const;
const none = { usual: '' } as const;

/** What can be set on an application load balancer. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html */
export const loadBalancerAttributes: AttributeTable = {
  'access_logs.s3.enabled': off,
  'access_logs.s3.bucket': none,
  'access_logs.s3.prefix': none,
  'client_keep_alive.seconds': { usual: '3600', within: [60, 604_800] },
  'connection_logs.s3.enabled': off,
  'connection_logs.s3.bucket': none,
  'connection_logs.s3.prefix': none,
  'deletion_protection.enabled': off,
  'idle_timeout.timeout_seconds': { usual: '60', within: [1, 4000] },
  'load_balancing.cross_zone.enabled': on,
  'routing.http.desync_mitigation_mode': { usual: 'defensive' },
  'routing.http.drop_invalid_header_fields.enabled': off,
  'routing.http.preserve_host_header.enabled': off,
  'routing.http.x_amzn_tls_version_and_cipher_suite.enabled': off,
  'routing.http.xff_client_port.enabled': off,
  'routing.http.xff_header_processing.mode': { usual: 'append' },
  'routing.http2.enabled': on,
  'waf.fail_open.enabled': off,
  'zonal_shift.config.enabled': off,
};

/** The attributes of a load balancer with some of them changed. @throws AwsError ValidationError */
export function withAttributes(
  before: ReadonlyMap<string, string>,
  settings: readonly AttributeSetting[],
): Map<string, string> {
  return changedAttributes(loadBalancerAttributes, 'Load balancer', before, settings);
}
