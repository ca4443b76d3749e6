import { synthesise } from '@shopwatch/tier';
import { MicroservicesStack } from './microservices-stack.ts';

synthesise(MicroservicesStack);
