import { machineSize } from './machine-size.ts';

it.each([
  ['t3.micro', { vcpus: 2, memoryGib: 1, creditsPerHour: 12 }],
  ['t4g.2xlarge', { vcpus: 8, memoryGib: 32, creditsPerHour: 192 }],
  ['m7i.large', { vcpus: 2, memoryGib: 8 }],
  ['r6g.16xlarge', { vcpus: 64, memoryGib: 512 }],
  ['c5.medium', { vcpus: 1, memoryGib: 2 }],
])('knows %s', (name, size) => {
  expect(machineSize(name)).toEqual(size);
});

it.each(['t3', 't3.tiny', 't3.constructor', 'm9.large', 'm5.3xlarge', 'db.t3.micro', ''])(
  'does not know %j',
  (name) => {
    expect(machineSize(name)).toBeUndefined();
  },
);
