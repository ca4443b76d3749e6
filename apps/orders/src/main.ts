import { synthesise } from '@shopwatch/tier';
import { OrdersStack } from './orders-stack.ts';

synthesise(OrdersStack);
