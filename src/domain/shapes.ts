/** Whether a value has a form. */
export type Shape = (value: unknown) => boolean;

export const isText: Shape = (value) => typeof value === 'string';
export const isFlag: Shape = (value) => typeof value === 'boolean';
export const isFigure: Shape = (value) => typeof value === 'number' && Number.isFinite(value);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of such values. */
export const listOf =
  (each: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(each);

/** An object whose values are all such, whatever their names. */
export const recordOf =
  (each: Shape): Shape =>
  (value) =>
    isObject(value) && Object.values(value).every(each);

/** An object with these fields; those of `maybe` may be absent. Others do not matter. */
export function fields(must: Readonly<Record<string, Shape>>, maybe: Readonly<Record<string, Shape>> = {}): Shape {
  const [needed, possible] = [Object.entries(must), Object.entries(maybe)];
  return (value) =>
    isObject(value) &&
    needed.every(([name, shape]) => shape(value[name])) &&
    possible.every(([name, shape]) => value[name] === undefined || shape(value[name]));
}

/** Either of two forms. */
export const either =
  (one: Shape, other: Shape): Shape =>
  (value) =>
    one(value) || other(value);
