type Plain = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A plain value as JSON with the keys of every object in order, so that equal values are equal texts. */
export function canonical(value: unknown): string {
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.keys(value)
    .sort()
    .filter((key) => (value as Plain)[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${canonical((value as Plain)[key])}`);
  return `{${fields.join(',')}}`;
}

/** Whether two plain values say the same, whatever the order of their keys. */
export function sameContent(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return Object.is(one, other);
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((each, i) => sameContent(each, other[i]))
    );
  const present = (value: object): string[] => Object.keys(value).filter((key) => (value as Plain)[key] !== undefined);
  const keys = present(one);
  return (
    keys.length === present(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameContent((one as Plain)[key], (other as Plain)[key]))
  );
}
