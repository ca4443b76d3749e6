import { AwsError } from '../../aws-error.ts';

/** There is no such cluster here. */
export function clusterNotFound(): AwsError {
  return new AwsError('ClusterNotFoundException', 'Cluster not found.');
}

/** A cluster goes away only when nothing is on it. */
export function clusterContainsServices(): AwsError {
  return new AwsError('ClusterContainsServicesException', 'The Cluster cannot be deleted while Services are active.');
}

/** There is no such service on the cluster. */
export function serviceNotFound(): AwsError {
  return new AwsError('ServiceNotFoundException', 'Service not found.');
}

/** A value that ECS takes in general and not here. */
export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}

/** What the request asks for cannot be done. */
export function clientFault(message: string): AwsError {
  return new AwsError('ClientException', message);
}
