import { synthesise } from '@shopwatch/tier';
import { MetricsLambdaStack } from './metrics-lambda-stack.ts';

synthesise(MetricsLambdaStack);
