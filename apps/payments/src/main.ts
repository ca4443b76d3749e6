import { synthesise } from '@shopwatch/tier';
import { PaymentsStack } from './payments-stack.ts';

synthesise(PaymentsStack);
