import { deleteDetector, putDetector } from '@shopwatch/cloudwatch';
import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { boolean, list, string, structure } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { detectorsOf } from '../detectors/detectors.ts';
import { requestedDetector, sourceFields } from '../detectors/requested-detector.ts';

const properties = {
  ...sourceFields,
  Configuration: structure({
    ExcludedTimeRanges: list(structure({ StartTime: string({ required: true }), EndTime: string({ required: true }) })),
    MetricTimeZone: string({ max: 50 }),
  }),
  MetricCharacteristics: structure({ PeriodicSpikes: boolean() }),
};

/** An anomaly detector. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-anomalydetector.html */
export const anomalyDetectorType = resourceType({
  type: 'AWS::CloudWatch::AnomalyDetector',
  properties,
  replacement: [
    'Dimensions',
    'MetricMathAnomalyDetector',
    'MetricName',
    'Namespace',
    'SingleMetricAnomalyDetector',
    'Stat',
  ],
  create: put,
  update: ({ properties: wanted }, context) => put(wanted, context),
  delete({ physicalId: id }, context) {
    const table = detectorsOf(context);
    if (table.detectors.some((detector) => detector.id === id)) {
      table.detectors = deleteDetector(table.detectors, { id });
    }
  },
});

function put(wanted: StructureOf<typeof properties>, context: ResourceContext): ResourceState {
  const { Configuration: given, ...rest } = wanted;
  const Configuration = given && {
    ExcludedTimeRanges: given.ExcludedTimeRanges?.map(({ StartTime, EndTime }) => ({
      StartTime: momentOf(StartTime),
      EndTime: momentOf(EndTime),
    })),
    MetricTimezone: given.MetricTimeZone,
  };
  const table = detectorsOf(context);
  const made = { id: context.ids.uuid(), now: context.clock.now() };
  const { detectors, detector } = putDetector(table.detectors, requestedDetector({ ...rest, Configuration }), made);
  table.detectors = detectors;
  return { physicalId: detector.id, attributes: { Id: detector.id } };
}

/** Templates write moments in UTC without saying so: `2026-07-01T23:59:59`. */
function momentOf(text: string): number {
  return Date.parse(/[Zz]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}Z`);
}
