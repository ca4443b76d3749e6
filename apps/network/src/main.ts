import { synthesise } from '@shopwatch/tier';
import { NetworkStack } from './network-stack.ts';

synthesise(NetworkStack);
