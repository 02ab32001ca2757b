import { useEffect, useRef, useState } from 'preact/hooks';
import type { Dial, DialWeights } from 'src/domain/assessment';
import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';
import type { WhatIf, WhatIfAnswer } from 'src/domain/what-if';
import { useServices } from '../../services/services';

/** What the reader tries out; nothing of it is kept. */
export interface Trial {
  /** Absent: the dial as set. */
  dial?: Dial | undefined;
  weights?: DialWeights | undefined;
  signals: readonly string[];
  reviews: readonly ReviewKey[];
}

/** Nothing tried out. */
export const noTrial: Trial = { signals: [], reviews: [] };

/** Whether anything is tried out. */
export const isTrial = ({ dial, signals, reviews }: Trial): boolean =>
  dial !== undefined || signals.length > 0 || reviews.length > 0;

/** A member of a list taken out, or put in where it was not. */
export const toggled = <T>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** The answers as things are and as tried out. `failed`: the worker gave none. */
export interface Outcome {
  /** Absent until the worker has reckoned it. */
  base?: WhatIfAnswer;
  /** There while something is tried out and reckoned. */
  tried?: WhatIfAnswer;
  busy: boolean;
  failed: boolean;
}

/** A slider moves through many values; the worker is asked when it has rested for so long, in ms. */
const restMs = 160;

interface Subject {
  storeKey: StoreKey;
  itemKey: ItemKey | undefined;
  /** Changes when the store was assessed anew: then both answers are asked for again. */
  version: string;
}

const questionOf = ({ storeKey, itemKey }: Subject, { dial, weights, signals, reviews }: Trial): WhatIf => ({
  storeKey,
  ...(itemKey && { itemKey }),
  ...(dial && { dial }),
  ...(dial === 'custom' && weights && { dialWeights: weights }),
  withoutSignals: [...signals],
  withoutReviews: [...reviews],
});

/** One question kept answered: the answer to the latest of it, whatever order answers come in. */
function useAnswer(
  question: WhatIf | undefined,
  version: string,
): { answer?: WhatIfAnswer; busy: boolean; failed: boolean } {
  const { storePage } = useServices();
  const [held, hold] = useState<{ answer?: WhatIfAnswer; busy: boolean; failed: boolean }>({
    busy: false,
    failed: false,
  });
  const asked = useRef(0);
  const wording = question && JSON.stringify(question);
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    if (!wording) return hold({ busy: false, failed: false });
    hold((before) => ({ ...before, busy: true }));
    const timer = setTimeout(() => {
      storePage.whatIf(JSON.parse(wording) as WhatIf).then(
        (answer) => mine === asked.current && hold({ answer, busy: false, failed: false }),
        () => mine === asked.current && hold({ busy: false, failed: true }),
      );
    }, restMs);
    return () => clearTimeout(timer);
  }, [storePage, wording, version]);
  return held;
}

/** The answer as it stands and the answer as tried out, both reckoned by the worker. */
export function useWhatIf(subject: Subject, trial: Trial): Outcome {
  const base = useAnswer({ ...questionOf(subject, noTrial), weights: true }, subject.version);
  const tried = useAnswer(isTrial(trial) ? questionOf(subject, trial) : undefined, subject.version);
  return {
    ...(base.answer && { base: base.answer }),
    ...(tried.answer && isTrial(trial) && { tried: tried.answer }),
    busy: base.busy || tried.busy,
    failed: base.failed || tried.failed,
  };
}
