import { deleteDetector, putDetector } from '@shopwatch/cloudwatch';
import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { boolean, list, string, structure } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { detectorsOf } from '../detectors/detectors.ts';
import { requestedDetector, sourceFields } from '../detectors/requested-detector.ts';
import { readMoment } from './read-moment.ts';

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
  taggable: false,
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
      StartTime: readMoment('StartTime', StartTime),
      EndTime: readMoment('EndTime', EndTime),
    })),
    MetricTimezone: given.MetricTimeZone,
  };
  const table = detectorsOf(context);
  const made = { id: context.ids.uuid(), now: context.clock.now() };
  const { detectors, detector } = putDetector(table.detectors, requestedDetector({ ...rest, Configuration }), made);
  table.detectors = detectors;
  return { physicalId: detector.id, attributes: { Id: detector.id } };
}
