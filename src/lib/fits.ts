import type { core } from 'zod/mini';

/** Whether a value is of some form. */
type Fits = (value: unknown) => boolean;

type Def = core.$ZodTypes['_zod']['def'];
type Check = core.$ZodChecks['_zod']['def'];

const never: Fits = () => false;

/** What one check asks of a text, a list or a number that has the type already. */
function checkOf(check: Check): Fits {
  switch (check.check) {
    case 'max_length':
      return (value) => (value as string | unknown[]).length <= check.maximum;
    case 'min_length':
      return (value) => (value as string | unknown[]).length >= check.minimum;
    case 'greater_than':
      return (value) => (check.inclusive ? Number(value) >= Number(check.value) : Number(value) > Number(check.value));
    case 'less_than':
      return (value) => (check.inclusive ? Number(value) <= Number(check.value) : Number(value) < Number(check.value));
    case 'string_format': {
      const { pattern } = check;
      // One that remembers where it stopped would answer differently the next time.
      return pattern && !pattern.global && !pattern.sticky ? (value) => pattern.test(value as string) : never;
    }
    default:
      return never;
  }
}

function withChecks(
  def: { checks?: core.$ZodCheck<never>[] | undefined },
  type: Fits,
  more: readonly Fits[] = [],
): Fits {
  const checks = [...more, ...(def.checks ?? []).map(({ _zod }) => checkOf(_zod.def as Check))];
  return (value) => type(value) && checks.every((fits) => fits(value));
}

function objectOf(def: core.$ZodObjectDef): Fits {
  const fields = new Map(Object.entries(def.shape).map(([name, field]) => [name, fitting(field)]));
  const asked = Object.entries(def.shape).flatMap(([name, field]) =>
    field._zod.def.type === 'optional' ? [] : [name],
  );
  const strict = def.catchall !== undefined || (def.checks?.length ?? 0) > 0;
  return (value) => {
    if (strict || typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    for (const name in value) if (!fields.get(name)?.((value as Record<string, unknown>)[name])) return false;
    return asked.every((name) => Object.hasOwn(value, name));
  };
}

function recordOf({ keyType, valueType, checks = [] }: core.$ZodRecordDef): Fits {
  const [key, fits] = [fitting(keyType), fitting(valueType)];
  return (value) =>
    checks.length === 0 &&
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([name, one]) => name !== '__proto__' && key(name) && fits(one));
}

function arrayOf(def: core.$ZodArrayDef): Fits {
  const fits = fitting(def.element);
  return withChecks(def, (value) => Array.isArray(value) && value.every(fits));
}

/**
 * A quick look whether JSON has the form that a schema asks for, so that parsing it would give the same again: it goes through what is there
 * instead of through all that could be. What it does not know how to look at, and what has more than is asked for, it does not say to fit;
 * then the schema itself is to be asked.
 */
export function fitting(schema: core.$ZodType): Fits {
  const def = schema._zod.def as Def;
  switch (def.type) {
    case 'object':
      return objectOf(def);
    case 'record':
      return recordOf(def);
    case 'array':
      return arrayOf(def);
    case 'optional':
      return fitting(def.innerType);
    case 'string':
      return withChecks(
        def,
        (value) => typeof value === 'string',
        // A schema that is a format by itself, such as a date, has its check in its own definition.
        'check' in def ? [checkOf(def as unknown as Check)] : [],
      );
    case 'number':
      return 'check' in def ? never : withChecks(def, (value) => typeof value === 'number' && Number.isFinite(value));
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'literal':
      return (value) => def.values.includes(value as string);
    case 'enum':
      return (value) => Object.values(def.entries).includes(value as string);
    default:
      return never;
  }
}
