import { Runtime } from 'aws-cdk-lib/aws-lambda';

/**
 * The one Lambda runtime of all functions: supported until 2028-04-30.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
export const functionRuntime = Runtime.NODEJS_24_X;
