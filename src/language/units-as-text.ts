/** By length an array to hand that many units over in: the engine takes arguments from an array in half the time it takes from a part of a table. */
const handed: number[][] = [];
// So many at a time are handed to the engine, which takes them as arguments. Longer stretches are put together from such; most texts are
// shorter by far, and there is an array for each length met.
const AT_ONCE = 512;

/** Units of a table as text: from `from` to before `to`. */
export function unitsAsText(units: Uint16Array, from: number, to: number): string {
  if (to - from <= AT_ONCE) return stretch(units, from, to - from);
  let text = '';
  for (let at = from; at < to; at += AT_ONCE) text += stretch(units, at, Math.min(AT_ONCE, to - at));
  return text;
}

function stretch(units: Uint16Array, from: number, count: number): string {
  let some = handed[count];
  if (!some) {
    some = Array.from({ length: count }, () => 0);
    handed[count] = some;
  }
  for (let i = 0; i < count; i++) some[i] = units[from + i] as number;
  return String.fromCharCode.apply(null, some);
}
