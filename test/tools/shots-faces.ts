import type { PageState, Summary } from 'src/domain/summary';
import { dsr, few, findings, full, item, key, none, say, score, storeKey, summary } from './shots-data';

/** One face of the overlay: what the reader would hand over. */
export interface Face {
  view: {
    state: PageState;
    summary?: Summary;
    progress?: { read: number; usable: number; total?: number; totalText?: string; growing: boolean };
  };
  /** The store's name as the page around it shows it. */
  storeName: string;
  /** What is clicked one after the other once the panel is open. */
  clicks?: readonly string[];
}

const url = 'https://detail.tmall.com/item.htm?id=800000001';
const at = (kind: PageState['kind'], more: Partial<PageState> = {}): PageState => ({
  kind,
  url,
  site: 'tmall',
  storeKey,
  itemKey: item,
  ...more,
});
const noScore = { components: [], noLetter: say('one-kind-of-evidence') };
const longName = '这是一家名字非常非常长的跨境进口母婴食品与高山野生菌干货礼盒定制海外旗舰店（云岭山货官方授权一号店）';

const daysBefore = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

/** A store with an answer, on a page of which something must be known first. */
const known = (flags: Partial<PageState>, more: Partial<Summary> = {}): Face => ({
  storeName: '云岭山货旗舰店',
  view: { state: at('ready', flags), summary: summary(more) },
});

/** A part that the shop's own reader should have found. */
const unread = { field: 'store.scores', why: 'no rule matched' } as const;

const blockedBy = (what: 'captcha' | 'login' | 'interstitial'): Face => ({
  storeName: '',
  view: { state: at('blocked', { why: say(`blocked-${what}`), todo: say('passCheck') }) },
});

/** Every face worth looking at, by name. */
export const faces: Record<string, Face> = {
  ready: {
    storeName: '云岭山货旗舰店',
    view: { state: at('ready'), summary: summary(), progress: { read: 38, usable: 21, total: 2300, growing: true } },
  },
  'too-few': {
    storeName: '阿禾家的茶',
    view: {
      state: at('too-few-reviews'),
      summary: summary({
        storeName: '阿禾家的茶',
        site: 'taobao',
        badges: [],
        scores: [score('overall', 4.7, { vsIndustry: { direction: 'above' } })],
        headline: say('headline-store-above', { score: '4.7', n: 1 }),
        storeScore: noScore,
        pooled: few,
        items: [{ ...few, key: item, id: '800000001', title: '凤凰单丛 蜜兰香' }],
      }),
      progress: { read: 6, usable: 5, totalText: '1000+', growing: true },
    },
  },
  'store-only': {
    storeName: '阿禾家的茶',
    view: {
      state: at('too-few-reviews', { todo: say('openAllReviews') }),
      summary: summary({
        pooled: none,
        items: [],
        headline: say('headline-store-mixed', { score: '4.8', above: 2, below: 1 }),
      }),
    },
  },
  flagged: {
    storeName: '云岭山货旗舰店',
    view: {
      state: at('ready', {
        stale: true,
        filteredSample: true,
        private: true,
        partlyRead: [
          { field: 'store.scores', why: 'no rule matched' },
          { field: 'item.title', why: 'conflict' },
        ],
        refused: ['store.id'],
      }),
      summary: summary({
        pinned: true,
        scores: dsr.slice(0, 2),
        reviewsReadAt: new Date(Date.now() - 9 * 86_400_000).toISOString(),
      }),
    },
  },
  'no-comparison': {
    storeName: 'Northfield Tea',
    view: {
      state: at('ready', { site: 'generic' }),
      summary: summary({
        site: 'generic',
        storeName: 'Northfield Tea',
        badges: [],
        scores: [
          score('overall', 98.2, { unit: 'percent', count: 12345, windowDays: 365 }),
          score('reply-time', 95, { unit: 'seconds', better: 'lower', shown: false }),
        ],
        headline: say('headline-store-only', { score: '98.2%' }),
        storeScore: noScore,
        pooled: { ...full, integrity: { value: 91, verdict: 'reliable' }, findings: findings.slice(2) },
        items: [],
      }),
    },
  },
  long: {
    storeName: longName,
    view: {
      state: at('ready'),
      summary: summary({
        storeName: longName,
        badges: ['金牌卖家', '十二年老店诚信经营', '平均15小时退款'],
        items: [
          {
            ...full,
            key: item,
            id: '800000001',
            title: `${'【顺丰包邮】'.repeat(3)}高山野生菌干货礼盒装500g羊肚菌牛肝菌鸡枞菌组合煲汤食材送礼佳品`,
            coverage: {
              ...full.coverage,
              read: 99_999,
              usable: 88_888,
              total: 12_345_678,
              defaults: 9_999,
              empty: 1_000,
              copies: 112,
            },
            rating: {
              ...full.rating,
              plain: 4.74,
              criticWeighted: 4.69,
              shown: 4.78,
              adjusted: 4.71,
              interval90: [4.68, 4.75],
            },
            integrity: { value: 21, verdict: 'unreliable' },
            critics: [
              {
                key: key('l'),
                class: 'mid',
                text: '包装完好但是味道一般，'.repeat(30),
                author: 'verylongnickname_without_any_break_0123456789',
                date: '2026-10-02',
                variant: '颜色分类：深海蓝渐变加厚礼盒装',
              },
            ],
          },
        ],
      }),
    },
  },
  stale: known({ stale: true }, { reviewsReadAt: daysBefore(40), scoresReadAt: daysBefore(40) }),
  filtered: known({ filteredSample: true }),
  'partly-read': known({ adapterVersion: 3, partlyRead: [unread] }),
  reported: { ...known({ adapterVersion: 3, partlyRead: [unread] }), clicks: ['.diagnose button'] },
  refused: known({ refused: ['store.id'] }),
  private: known({ private: true }),
  reading: {
    storeName: '云岭山货旗舰店',
    view: { state: at('reading'), progress: { read: 0, usable: 0, growing: true } },
  },
  'reading-on': {
    storeName: '云岭山货旗舰店',
    view: { state: at('reading'), progress: { read: 240, usable: 131, total: 2300, growing: true } },
  },
  'reading-again': {
    storeName: '云岭山货旗舰店',
    view: {
      state: at('reading'),
      summary: summary({ reviewsReadAt: daysBefore(9) }),
      progress: { read: 12, usable: 7, total: 2300, growing: true },
    },
  },
  blocked: blockedBy('captcha'),
  'blocked-login': blockedBy('login'),
  'blocked-notice': blockedBy('interstitial'),
  failed: {
    storeName: '云岭山货旗舰店',
    view: { state: at('failed', { why: say('readingFailed'), todo: say('reloadPage') }) },
  },
};
