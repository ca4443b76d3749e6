export { monthlyCost, type MonthlyCost } from './monthly-cost.ts';
export { costOf, type PricedLine } from './priced-line.ts';
export { renderPlan } from './render.ts';
export { platformPlan, tierPlan, type Tier, type TierPlan } from './tier-plan.ts';
