import { describe, expect, it } from 'vitest';
import { createInventor } from './fixture/invent';
import { makeFixture } from './fixture/make';
import { survivors } from './fixture/survivors';

const at = new Date('2026-08-20T00:00:00Z');
const options = { seed: 'test', alike: 20, say: [] };

const shopPage = `<!DOCTYPE html><html><head><title>云锦阁手工香囊礼盒-淘宝网</title><style>.x{}</style>
<script>track("somebody else's code")</script>
<script>var g_config = { itemId : "523456789012", shopName : "\\u4E91\\u9526\\u9601", online : true };</script></head>
<body class="tb-detail" onload="go()"><!-- a note -->
<div id="J_Pine" data-shopid="77889900" data-itemid="523456789012"></div>
<a class="tb-shop-name" href="//yunjinge.taobao.com/?spm=a.b&id=523456789012" title="云锦阁">云锦阁</a>
<dl><dt>描 述</dt><dd class="tb-rate-higher"><a>4.83</a></dd></dl><p>描述相符 4.83 高于36.33%</p>
<ul><li id="review-309808230325"><div>张***丰（匿名）</div><div class="text" title="香味淡雅做工细致送人很体面">香味淡雅做工细致送人很体面</div>
<span>2026年05月09日 12:54</span><em>[追加评论]</em><div>线头太多了有点失望</div></li>
<li><div class="text">香味淡雅做工细致送人很体面</div><div>此用户没有填写评价。</div><span style="display:none;color:red">2026-05-10</span></li></ul>
<textarea class="ks-datalazyload">&lt;b&gt;发货速度：云锦阁从不延误&lt;/b&gt;</textarea>
<img src="//img.alicdn.com/imgextra/i1/TB1kJHxa98Kqw.jpg"></body></html>`;

const made = makeFixture(shopPage, 'https://item.taobao.com/item.htm?id=523456789012&spm=x', at, options);

describe('a fixture made from a saved page', () => {
  it('holds no run of six characters of the original', () => {
    expect(survivors(shopPage, made.page)).toEqual([]);
    for (const words of [
      '云锦阁',
      '香味淡雅',
      '张***丰',
      '523456789012',
      '77889900',
      'yunjinge',
      'TB1kJHxa98Kqw',
      '\\u4E91',
    ])
      expect(made.page).not.toContain(words);
  });

  it('keeps the tree, the classes and the platform’s own labels', () => {
    for (const kept of [
      'class="tb-rate-higher"',
      '描 述',
      '描述相符',
      '高于',
      '（匿名）',
      '[追加评论]',
      '此用户没有填写评价',
      '-淘宝网',
      '发货速度：',
    ])
      expect(made.page).toContain(kept);
    expect(made.page).toMatch(/<li id="review-\d{12}">/);
  });

  it('replaces the same original by the same invention everywhere', () => {
    const [first, second, third] = [...made.page.matchAll(/class="text"[^>]*>([^<]+)</g)].map(([, text]) => text);
    expect(first).toBe(second);
    expect(third).toBeUndefined();
    expect(made.page).toContain(`title="${first}"`);
    const id = /data-itemid="(\d+)"/.exec(made.page)?.[1];
    expect(made.url).toBe(`https://item.taobao.com/item.htm?id=${id}`);
    expect(made.page).toContain(`itemId : "${id}"`);
  });

  it('moves all dates by the same number of days, in their own spelling', () => {
    const days = (Date.parse('2026-08-20') - Date.parse(made.savedAt)) / 86_400_000;
    const long = /(\d{4})年(\d\d)月(\d\d)日/.exec(made.page);
    expect(Date.parse(`${long?.slice(1).join('-')}`)).toBe(Date.parse('2026-05-09') - days * 86_400_000);
    expect(made.page).toContain(
      `>${new Date(Date.parse('2026-05-10') - days * 86_400_000).toISOString().slice(0, 10)}<`,
    );
  });

  it('drops scripts, styles, comments and handlers, and keeps what hides an element', () => {
    expect(made.page).not.toMatch(/somebody|<style|<!--|onload|color:red/);
    expect(made.page).toContain('style="display:none"');
  });

  it('is the same each time, and another with another seed', () => {
    expect(makeFixture(shopPage, 'https://item.taobao.com/', at, options).page).toBe(made.page);
    expect(makeFixture(shopPage, 'https://item.taobao.com/', at, { ...options, seed: 'other' }).page).not.toBe(
      made.page,
    );
  });
});

describe('the check for survivors', () => {
  it('finds words, escaped words, numbers and names that were left in', () => {
    expect(survivors('<p>这把椅子坐着很舒服</p>', '<b>他说这把椅子坐着</b>')).toContain('这把椅子坐着');
    expect(
      survivors('<script>a="\\u8FD9\\u628A\\u6905\\u5B50\\u5750\\u7740"</script>', '<b>这把椅子坐着</b>'),
    ).not.toEqual([]);
    expect(survivors('<p>call 4001234567</p>', '<i>4001234567</i>')).toEqual(['4001234567']);
    expect(survivors('<p>Harriet Applegate wrote</p>', '<i>by Harriet Applegate</i>')).toContain('Harriet Applegate');
  });

  it('lets platform labels pass', () => {
    expect(survivors('<p>宝贝与描述相符</p>', '<p>宝贝与描述相符</p>')).toEqual([]);
  });
});

describe('invented text', () => {
  const { text } = createInventor('seed');

  it('keeps the form of figures', () => {
    expect(text('1000+')).toBe('1000+');
    expect(text('平均23小时发货')).toMatch(/^平均2\d小时发货$/);
    expect(text('4.7')).toMatch(/^4\.[5-9]$/);
    expect(text('36.33%')).toMatch(/^3\d\.\d\d%$/);
  });

  it('answers a complaint with a complaint', () => {
    expect(text('没用两天就坏了')).not.toBe(text('用了两天还挺好'));
    expect(text('没用两天就坏了')).toMatch(/[不没差坏破退慢断磕掉缩冲偏]|失望|味道|拖/);
  });
});
