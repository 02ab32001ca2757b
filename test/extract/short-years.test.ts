import { shortYears } from 'src/extract/short-years';
import { describe, expect, it } from 'vitest';

const at = new Date('2026-11-20T04:00:00Z');
const days = (texts: string[], language?: string) => texts.map(shortYears(texts, at, language));

describe('days with two-digit years', () => {
  it('are read in the one order that every day of the list allows', () => {
    expect(days(['05/22/26', '03/02/26'])).toEqual(['2026-05-22', '2026-03-02']);
    expect(days(['31.05.26', '03.02.26'])).toEqual(['2026-05-31', '2026-02-03']);
  });

  it('are never after the day of reading', () => {
    expect(days(['12/10/26', '30/09/26'])).toEqual(['2026-10-12', '2026-09-30']);
    expect(days(['12/11/26', '12/30/26'], 'en-US')).toEqual([undefined, undefined]);
  });

  it('are read as the language writes them where the days allow several orders', () => {
    expect(days(['03/02/06'], 'en-US')).toEqual(['2006-03-02']);
    expect(days(['03/02/06'], 'en-GB')).toEqual(['2006-02-03']);
    expect(days(['03.02.06'], 'de')).toEqual(['2006-02-03']);
    expect(days(['03/02/06'], 'ja')).toEqual(['2003-02-06']);
  });

  it('stay open where neither the days nor the language tell the order', () => {
    expect(days(['03/02/06'])).toEqual([undefined]);
    expect(days(['03/02/06'], 'en')).toEqual([undefined]);
  });

  it('leave all other texts alone', () => {
    expect(days(['3 weeks ago', '05/22/26'])).toEqual([undefined, '2026-05-22']);
  });
});
