import type { ServiceScore } from 'src/domain/dimensions';
import type { Reading, Review } from 'src/domain/reading';
import { saysDay } from './days-said';
import { Numbers } from './numbers-said';
import { fold, type Said } from './said';

/** Closed lists of ours and what a reader derives: no words of the page. */
const derived = new Set([
  'unit',
  'better',
  'direction',
  'dimension',
  'class',
  'polarity',
  'request',
  'level',
  'country',
  'filter',
  'sort',
]);
// Numbers a reader derives from what it counts or from the words of a label.
const ofOurs = new Set(['scale', 'ratingScale', 'windowDays', 'positiveWindowDays']);

/** Words a reader puts around what the page says by a number, a picture or a class: the rest must be the page's. */
const ofReaders = /金牌卖家|连续|期$|店铺星级|TrustScore|shop rating|已缴纳|元保证金/gu;

/** One value that nothing on the page says. */
export interface Fabricated {
  path: string;
  value: unknown;
}

const starry = /[★⭐☆✩]|star|rat(?:e|ing)|score|grade|rank|level|sprite|icon/iu;

const fixedPath = /^[a-z]{0,8}$/u;

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

class Judge {
  readonly found: Fabricated[] = [];
  private readonly numbers: Numbers;

  constructor(
    private readonly said: Said,
    private readonly at: Date,
  ) {
    this.numbers = new Numbers(said);
  }

  /**
   * Words: the value stands on the page, or is put together from pieces that do (a reader leaves out controls and the shop's own words).
   * Short pieces would make any word out of any page.
   */
  private words(text: string): boolean {
    const wanted = fold(text);
    if (this.said.folded.includes(wanted)) return true;
    let pieces = 0;
    for (let from = 0; from < wanted.length; pieces++) {
      let size = 1;
      while (from + size < wanted.length && this.said.folded.includes(wanted.slice(from, from + size * 2))) size *= 2;
      for (let step = size; step >= 1; step >>= 1)
        if (from + size + step <= wanted.length && this.said.folded.includes(wanted.slice(from, from + size + step)))
          size += step;
      if (!this.said.folded.includes(wanted.slice(from, from + size))) return false;
      from += size;
    }
    return pieces <= Math.max(2, wanted.length / 6) && !/^(?:undefined|null|nan|\[object\w+\])$/iu.test(wanted);
  }

  /** Stars: said in words or data, or drawn: a width of 20 for each star, a class with ten for each, or up to five lit icons. */
  private rating(value: number): boolean {
    if (this.numbers.has(value, 20, 10)) return true;
    return value <= 5 && Number.isInteger(value * 2) && starry.test(this.said.plain) && this.said.elements >= value;
  }

  private number(key: string, value: number): boolean {
    if (ofOurs.has(key)) return value > 0;
    if (key === 'rating') return this.rating(value);
    // Taobao's data holds scores in hundredths.
    if (key === 'value') return this.rating(value) || this.numbers.has(value, 100);
    if (key === 'photos') return value <= this.said.elements || this.numbers.has(value);
    // "One person found this helpful"; 当天追评: on the very day.
    if (key === 'helpful' && value === 1) return true;
    if (key === 'days' && value === 0) return true;
    // `25天17小时` is one length of time.
    if (key === 'hours')
      return (
        this.numbers.has(value, 1 / 24, 24, 1 / 60) ||
        this.numbers.hasAbout(value, 60, 3600) ||
        (this.numbers.has(Math.floor(value / 24)) && this.numbers.has(value % 24)) ||
        value === 0
      );
    if (key === 'percent' || /percent/iu.test(key)) return this.numbers.has(value, 1 / 100, 100) || value === 0;
    return this.numbers.has(value);
  }

  private text(key: string, value: string): boolean {
    if (key === 'date' || key === 'openedOn') return saysDay(this.said, value, this.at);
    if (key === 'url') return this.said.folded.includes(fold(value.replace(/^https?:/u, ''))) || this.address(value);
    // A number in a page's data is a text once it is an id.
    if (/^\d[\d.]*e\+?\d+$/u.test(value) && this.numbers.has(Number(value))) return true;
    return this.words(value.replace(ofReaders, ''));
  }

  /** An address is resolved against the page's, or made of an id and a fixed path: its host and each part stand on the page. */
  private address(value: string): boolean {
    const { host, pathname, search } = new URL(value);
    const says = (text: string): boolean => this.said.folded.includes(fold(text));
    return (
      says(host.replace(/^www\./u, '')) &&
      `${pathname}${search}`
        .split(/[/?&=#]/u)
        .every((part) => fixedPath.test(part) || says(part) || says(readable(part)))
    );
  }

  /** A score reckoned from counted stars (Amazon's sellers): its shares are of its count, its value their mean, its count their sum. */
  private reckoned({ value, count, distributionPercent: shares = {} }: Partial<ServiceScore>): boolean {
    if (value === undefined || count === undefined) return false;
    const stars = Object.entries(shares).map(([star, share]) => ({ star: Number(star), n: (share * count) / 100 }));
    const mean = stars.reduce((sum, { star, n }) => sum + star * n, 0) / count;
    const exact = stars.every(({ n }) => n === 0 || this.numbers.has(Math.round(n)));
    return stars.length > 0 && Math.abs(mean - value) < 0.02 && exact;
  }

  /** Looks at every value of a part of a reading; keys of records are the reader's own or the page's stars. */
  look(path: string, key: string, value: unknown): void {
    if (value === undefined || typeof value === 'boolean' || derived.has(key)) return;
    if (value === null || (typeof value === 'number' && !Number.isFinite(value))) this.found.push({ path, value });
    else if (typeof value === 'number' ? !this.number(key, value) : typeof value === 'string' && !this.text(key, value))
      this.found.push({ path, value });
    else if (typeof value === 'object') {
      if (this.reckoned(value as Partial<ServiceScore>)) return;
      for (const [name, part] of Object.entries(value)) {
        const stars = /^(?:histogram|distribution)/u.test(key);
        const lasts = name === 'value' && /^(?:hours|days|seconds)$/u.test(String(Reflect.get(value, 'unit')));
        const kind = Array.isArray(value) || stars ? key : lasts ? 'hours' : name;
        this.look(`${path}.${name}`, kind, part);
      }
    }
  }
}

const isJudged = (review: Review, index: number): boolean => index < 40 || review.text === '';

/** Values of a reading that the page does not say. Of long lists the first forty: the same rule reads the others. */
export function fabricatedIn(reading: Reading, said: Said, at: Date): Fabricated[] {
  const judge = new Judge(said, at);
  judge.look('store', 'store', reading.store);
  judge.look('item', 'item', reading.item);
  judge.look('search', 'search', reading.search?.slice(0, 40));
  judge.look('comments', 'comments', reading.afterSalesComments?.slice(0, 40));
  reading.reviews.forEach((review, index) => {
    if (isJudged(review, index)) judge.look(`reviews.${index}`, 'review', review);
  });
  return judge.found;
}
