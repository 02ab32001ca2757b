// Room for the numbers of about five hundred texts. Texts of one shop come and go together, so hardly any of it is kept in vain.
const ROOM = 1 << 16;

let room = new Int32Array(0);
let used = 0;

/** The first `count` of some numbers, to keep: a place in a large array, since thousands of small ones are dear to make and to clear away. */
export function keep(numbers: Int32Array, count: number): Int32Array {
  if (used + count > room.length) {
    room = new Int32Array(Math.max(ROOM, count));
    used = 0;
  }
  const from = used;
  used += count;
  for (let i = 0; i < count; i++) room[from + i] = numbers[i] as number;
  return room.subarray(from, used);
}
