import { counting, dashboard, describeCheck } from '../check-cases.fixture.ts';
import { widgetMetricUnpublished } from './widget-metric-unpublished.ts';

const showing = (name: string) => dashboard({ metrics: [['Shop', name]] });

describeCheck(widgetMetricUnpublished, {
  clean: { 'a metric that a filter makes': { D: showing('Errors'), Filter: counting() } },
  reported: { 'a metric that nothing publishes': [{ D: showing('Orders') }, /widget "CPU" stays empty: Shop Orders/] },
});
