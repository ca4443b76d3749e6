import type { Template, TemplateResource } from '../assembly/assembly.ts';

/** The properties of one resource. */
export type Properties = Readonly<Record<string, unknown>>;

/** One way in which a resource could be wrong. */
export interface Change {
  /** `Threshold 65 becomes 72`. */
  readonly what: string;
  readonly properties: Properties;
}

/** Makes the changes of one sort for one type of resource. */
export interface Mutator {
  readonly type: string;
  changes(properties: Properties, template: Template): readonly Change[];
}

/** A change of one property; undefined takes it away. */
export function changed(properties: Properties, name: string, value: unknown): Change {
  const { [name]: before, ...rest } = properties;
  const after = value === undefined ? rest : { ...rest, [name]: value };
  const words = value === undefined ? `${name} is gone` : `${name} ${shown(before)} becomes ${shown(value)}`;
  return { what: words, properties: after };
}

function shown(value: unknown): string {
  if (value === undefined) return 'without value';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= 80 ? text : `${text.slice(0, 77)}...`;
}

/** A resource of a template with other properties. */
export function withProperties(template: Template, id: string, properties: Properties): Template {
  const resource: TemplateResource = { ...template.Resources[id]!, Properties: properties };
  return { ...template, Resources: { ...template.Resources, [id]: resource } };
}
