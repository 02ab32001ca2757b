import fc from 'fast-check';
import { packKey, shortKey } from 'src/db/packs/key';
import { keyIn } from 'src/db/packs/read-key';
import { hash53, itemKey } from 'src/domain/identity';
import type { ReviewKey } from 'src/domain/site';
import { expect, it } from 'vitest';

const item = itemKey('taobao', '760000000001');
const key = fc
  .oneof(
    fc.string({ unit: 'binary' }).map((text) => `h:${hash53(text)}`),
    fc.tuple(fc.string(), fc.nat(9)).map(([text, n]) => `h:${hash53(text)}.${n}`),
    fc.maxSafeNat().map((n) => `id:${n}`),
    fc.string({ unit: 'binary', maxLength: 130 }).map((id) => `id:${id}`),
    fc.constantFrom('id:007', 'id:1e3', 'id:-4', 'id:', 'h:', 'h:ZZ', 'h:0', 'id:9007199254740993', 'id:1.5'),
  )
  .map((text) => text as ReviewKey);

it('a review is found by its name, that of before too, and nothing else has it', () => {
  fc.assert(
    fc.property(key, key, (one, other) => {
      expect(keyIn(item, shortKey(one))).toBe(one);
      expect(keyIn(item, packKey(item, one))).toBe(one);
      expect(shortKey(one) === shortKey(other)).toBe(one === other);
    }),
    { numRuns: 2_000 },
  );
});

it('the usual keys are short', () => {
  for (const one of [`h:${hash53('words')}`, 'id:1234567890123456']) expect(shortKey(one as ReviewKey)).toHaveLength(4);
});

it('what is no name of the item has no key in it', () => {
  for (const name of [7, null, '', 'x', 'taobao:item:76000000000', `${item}h:1`, `${item}1 h:1`])
    expect(keyIn(item, name)).toBeUndefined();
});
