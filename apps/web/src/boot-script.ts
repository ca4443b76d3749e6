import { agentConfiguration, logFolder } from './agent-configuration.ts';

const agent = '/opt/aws/amazon-cloudwatch-agent';

/**
 * Returns what a web server runs once at its first start: a web server that answers `GET /` on port 80 with 200, and the
 * CloudWatch agent that ships the three log files. `yum` is there on Amazon Linux 2 and 2023 alike.
 */
export function bootScript(logGroupPrefix: string): string {
  return [
    '#!/bin/bash',
    'set -euxo pipefail',
    'yum install -y httpd amazon-cloudwatch-agent',
    `install -d -m 0755 ${logFolder}`,
    `touch ${logFolder}/application.log ${logFolder}/error.log ${logFolder}/audit.log`,
    "echo '<!doctype html><title>Shop</title><h1>The shop is open</h1>' > /var/www/html/index.html",
    `echo 'ErrorLog "${logFolder}/error.log"' > /etc/httpd/conf.d/shop.conf`,
    'systemctl enable --now httpd',
    `cat > ${agent}/etc/shop.json <<'JSON'`,
    JSON.stringify(agentConfiguration(logGroupPrefix), undefined, 2),
    'JSON',
    `${agent}/bin/amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s -c file:${agent}/etc/shop.json`,
    '',
  ].join('\n');
}
