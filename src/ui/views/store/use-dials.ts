import { useEffect, useState } from 'preact/hooks';
import { type Dial, dials } from 'src/domain/assessment';
import type { ItemKey, StoreKey } from 'src/domain/site';
import type { WhatIfAnswer } from 'src/domain/what-if';
import { useServices } from '../../services/services';

/** What a store comes to at each setting of the dial, as far as the worker has said by now. */
export type DialAnswers = Partial<Record<Dial, WhatIfAnswer>>;

interface Subject {
  storeKey: StoreKey;
  itemKey: ItemKey | undefined;
  /** Changes when the store was assessed anew; absent: not yet to be asked. */
  version: string | undefined;
}

/** Asks for every setting, one after the other, so that the worker has its hands free between. */
export function useDials({ storeKey, itemKey, version }: Subject): DialAnswers {
  const { storePage } = useServices();
  const [answers, hold] = useState<DialAnswers>({});
  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      for (const dial of dials) {
        const question = { storeKey, ...(itemKey && { itemKey }), dial, withoutSignals: [], withoutReviews: [] };
        const answer = await storePage.whatIf(question).catch(() => undefined);
        if (!current) return;
        if (answer) hold((before) => ({ ...before, [dial]: answer }));
      }
    };
    hold({});
    if (version !== undefined) void ask();
    return () => {
      current = false;
    };
  }, [storePage, storeKey, itemKey, version]);
  return answers;
}
