/** Where the shop writes its log files. */
export const logFolder = '/var/log/ecommerce';

/**
 * Returns the CloudWatch agent's configuration: each of the three log files goes to the log group of the same name. The web
 * server's access log stays out of it, because visitors choose what stands there and could write the phrases that page people.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Agent-Configuration-File-Details.html
 */
export function agentConfiguration(logGroupPrefix: string) {
  const shipped = ['application', 'error', 'audit'].map((log) => ({
    file_path: `${logFolder}/${log}.log`,
    log_group_name: `${logGroupPrefix}/${log}`,
    log_stream_name: '{instance_id}',
  }));
  return { logs: { logs_collected: { files: { collect_list: shipped } } } };
}
