import { synthesise } from '@shopwatch/tier';
import { ServerlessStack } from './serverless-stack.ts';

synthesise(ServerlessStack);
