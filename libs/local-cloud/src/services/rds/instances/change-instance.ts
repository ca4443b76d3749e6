import type { Scope } from '../../../scope.ts';
import { engineNamed } from '../engines/engine.ts';
import { invalidCombination } from '../faults.ts';
import { boot } from './change-state.ts';
import { admitSettings, type InstanceSettings, occupy } from './create-instance.ts';
import type { DatabaseInstance } from './instance.ts';

/** Gives an instance other settings, now; another class or version makes it boot. @throws AwsError when one is not allowed */
export function changeInstance(scope: Scope, instance: DatabaseInstance, wanted: InstanceSettings): void {
  const engine = engineNamed(instance.engine, wanted.engineVersion ?? instance.engineVersion);
  const settings = admitSettings(scope, engine, instance.vpcId, wanted);
  if (settings.storageGib < instance.storageGib) {
    throw invalidCombination('The allocated storage size can not be decreased');
  }
  const boots = settings.class !== instance.class || settings.engineVersion !== instance.engineVersion;
  Object.assign(instance, settings);
  occupy(scope, instance);
  if (boots) boot(scope, instance, 'rebooting');
}
