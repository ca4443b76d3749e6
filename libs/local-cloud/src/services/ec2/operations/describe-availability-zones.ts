import { operation } from '../../../operation.ts';
import { boolean, list, string, structure } from '../../../shapes/declare.ts';
import { invalidValue } from '../faults.ts';
import { describeInput, type FilterTable, selected } from '../filters.ts';
import { idsIn } from '../shapes.ts';
import { type Zone, zonesOf } from '../zones.ts';

const filters: FilterTable<Zone & { region: string; tags?: Record<string, string> }> = {
  'opt-in-status': () => 'opt-in-not-required',
  'region-name': ({ region }) => region,
  state: () => 'available',
  'zone-id': ({ id }) => id,
  'zone-name': ({ name }) => name,
  'zone-type': () => 'availability-zone',
};

/** Shows the zones of the region. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAvailabilityZones.html */
export const describeAvailabilityZones = operation({
  name: 'DescribeAvailabilityZones',
  input: {
    Filters: describeInput.Filters,
    ZoneNames: idsIn('ZoneName'),
    ZoneIds: idsIn('ZoneId'),
    AllAvailabilityZones: boolean(),
  },
  output: {
    AvailabilityZones: list(
      structure({ State: string({ wire: 'zoneState' }), Messages: list(structure({}), { wire: 'messageSet' }) }),
      {
        wire: 'availabilityZoneInfo',
      },
    ),
  },
  run(input, { region }) {
    const all = zonesOf(region).map((zone) => ({ ...zone, region }));
    const named = input.ZoneNames?.map((name) => all.find((zone) => zone.name === name) ?? refuse(name));
    const numbered = input.ZoneIds?.map((id) => all.find((zone) => zone.id === id) ?? refuse(id));
    const { page } = selected(named ?? numbered ?? all, input, filters);
    const AvailabilityZones = page.map(({ name, id }) => ({
      State: 'available',
      OptInStatus: 'opt-in-not-required',
      Messages: [],
      RegionName: region,
      ZoneName: name,
      ZoneId: id,
      GroupName: `${region}-zg-1`,
      NetworkBorderGroup: region,
      ZoneType: 'availability-zone',
    }));
    return { AvailabilityZones };
  },
});

function refuse(zone: string): never {
  throw invalidValue(`Invalid availability zone: [${zone}]`);
}
