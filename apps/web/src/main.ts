import { synthesise } from '@shopwatch/tier';
import { WebStack } from './web-stack.ts';

synthesise(WebStack);
