import { openPage } from 'src/extract/page';
import { resultPagesFor } from 'src/sites/result-pages';
import { describe, expect, it } from 'vitest';
import { fastDocument } from '../tools/fast-dom';

const at = new Date('2026-11-22T04:00:00Z');

/** What a page of results tells of its cards, without their elements. */
function told(address: string, body: string, live?: (document: Document) => void) {
  const url = new URL(address);
  const document = fastDocument(`<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`);
  live?.(document);
  const cards = resultPagesFor(url)?.cards(openPage({ document, url, at })) ?? [];
  return cards.map(({ ref, scores, store }) => ({
    ...ref,
    ...(store && { beside: store.textContent?.trim() }),
    ...(scores.length > 0 && { scores: scores.map(({ dimension, value, unit }) => `${dimension} ${value} ${unit}`) }),
  }));
}

/** Pages made by script nest a link of the shop inside the card's link, which no written page can. */
function nestLink(
  document: Document,
  { into, href, ...rest }: { into: string; href: string; class: string; text: string },
) {
  const link = document.createElement('a');
  link.setAttribute('href', href);
  link.setAttribute('class', rest.class);
  link.textContent = rest.text;
  document.querySelector(into)?.append(link);
}

describe('cards of Taobao', () => {
  const search = 'https://s.taobao.com/search?q=%E7%BB%BF%E8%8C%B6';

  it('of today name the shop, carry its id where the link has one, and the item', () => {
    const cards = told(
      search,
      `<a id="item_id_630000000001" class="doubleCardWrapperAdapt--mX" href="//item.taobao.com/item.htm?id=630000000001">
         <div class="title--q" title="明前绿茶">明前绿茶</div>
         <div class="shopInfo--a"><span class="shopNameText--b">青石茶铺</span></div></a>
       <div id="item_id_630000000002"><div class="shopInfo--a"><a href="//shop100200300.taobao.com"><span class="shopNameText--b">南麓茶庄</span></a></div>
         <a href="//detail.tmall.com/item.htm?id=630000000002">春茶</a></div>`,
    );
    expect(cards).toEqual([
      { storeName: '青石茶铺', itemId: '630000000001', beside: '青石茶铺' },
      { storeName: '南麓茶庄', storeId: '100200300', itemId: '630000000002', beside: '南麓茶庄' },
    ]);
  });

  it('of 2014–2019 carry the seller’s id, and the page’s data their scores', () => {
    const card = (nid: string, user: string, name: string) =>
      `<div class="item J_MouserOnverReq"><a class="pic-link" data-nid="${nid}" href="//item.taobao.com/item.htm?id=${nid}"></a>
       <div class="shop"><a class="shopname J_ShopInfo" data-userid="${user}" data-nid="${nid}" href="//store.taobao.com/shop/view_shop.htm?user_number_id=${user}"><span>${name}</span></a></div></div>`;
    const data = `g_page_config = {"mods":{"itemlist":{"data":{"auctions":[{"nid":"520000000001","user_id":"900000001","nick":"青石茶铺","shopcard":{"delivery":[470,-1,322],"description":[467,-1,350],"service":[476,0,0]}}]}}}};`;
    const cards = told(
      search,
      `<div id="mainsrp-itemlist"><div class="m-itemlist"><div class="items">${card('520000000001', '900000001', '青石茶铺')}${card('520000000002', '900000002', '南麓茶庄')}</div></div></div><script>${data}</script>`,
    );
    expect(cards[0]).toEqual({
      storeName: '青石茶铺',
      sellerId: '900000001',
      itemId: '520000000001',
      beside: '青石茶铺',
      scores: ['item-as-described 4.67 score', 'service 4.76 score', 'shipping 4.7 score'],
    });
    expect(cards[1]).toEqual({
      storeName: '南麓茶庄',
      sellerId: '900000002',
      itemId: '520000000002',
      beside: '南麓茶庄',
    });
  });

  it('of 2023 link the shop inside the card’s own link', () => {
    const cards = told(
      search,
      `<a class="Card--doubleCardWrapper--L2" href="//detail.tmall.com/item.htm?id=689000000001&ns=1"><div class="ShopInfo--TextAndPic--y"></div></a>`,
      (document) =>
        nestLink(document, {
          into: '[class*="ShopInfo--TextAndPic"]',
          href: '//store.taobao.com/shop/view_shop.htm?appUid=RAzN8x',
          class: 'ShopInfo--shopName--rg',
          text: '岭上旗舰店',
        }),
    );
    expect(cards).toEqual([{ storeName: '岭上旗舰店', itemId: '689000000001', beside: '岭上旗舰店' }]);
  });

  it('never take a title that is worded and linked like a shop for one', () => {
    const cards = told(
      search,
      `<a id="item_id_630000000009" class="doubleCardWrapper--x" href="//item.taobao.com/item.htm?id=630000000009">
         <div class="title--q" title="青石茶铺 https://shop100200300.taobao.com 99.8%">青石茶铺 //shop100200300.taobao.com user_number_id=900000001</div>
         <div class="shopInfo--a"><span class="shopNameText--b">另一家店</span></div></a>`,
    );
    expect(cards).toEqual([{ storeName: '另一家店', itemId: '630000000009', beside: '另一家店' }]);
  });
});

it('cards of Tmall’s own list carry the seller’s id in the shop’s link', () => {
  const cards = told(
    'https://list.tmall.com/search_product.htm?q=tea',
    `<div id="J_ItemList"><div class="product" data-id="557000000001"><div class="product-iWrap">
       <p class="productTitle"><a title="南麓茶庄" href="//detail.tmall.com/item.htm?id=557000000001&user_id=1">南麓茶庄 秋茶</a></p>
       <div class="productShop"><a class="productShop-name" href="//store.taobao.com/search.htm?user_number_id=356000001&rn=a">岭上旗舰店</a></div></div></div></div>`,
  );
  expect(cards).toEqual([
    { storeName: '岭上旗舰店', sellerId: '356000001', itemId: '557000000001', beside: '岭上旗舰店' },
  ]);
});

describe('cards of JD', () => {
  const search = 'https://search.jd.com/Search?keyword=tea';

  it('of 2014–2024 link the shop by its id', () => {
    const cards = told(
      search,
      `<div id="J_goodsList"><ul class="gl-warp"><li class="gl-item" data-sku="100012340001"><div class="gl-i-wrap">
         <div class="p-name p-name-type-2"><a href="//item.jd.com/100012340001.html"><em>mall.jd.com/index-1000000009.html 岭上官方旗舰店</em></a></div>
         <div class="p-shop"><span class="J_im_icon"><a class="curr-shop" href="//mall.jd.com/index-1000000001.html?from=pc" title="岭上茶叶店">岭上茶叶店</a></span></div></div></li></ul></div>`,
    );
    expect(cards).toEqual([
      { storeName: '岭上茶叶店', storeId: '1000000001', itemId: '100012340001', beside: '岭上茶叶店' },
    ]);
  });

  it('of today name the shop alone', () => {
    const cards = told(
      search,
      `<div class="_wrapper_8v3rv_3 plugin_goodsCardWrapper _row_6_8v3rv_13" data-sku="100012340002"><div class="_goods_title_x_1"><span class="_text_x_2" title="岭上官方旗舰店 店铺">岭上官方旗舰店 店铺</span></div>
         <div class="_shopFloor_x_9"><a class="_name_x_10"><span>溪口茶行</span></a></div></div>`,
    );
    expect(cards).toEqual([{ storeName: '溪口茶行', itemId: '100012340002', beside: '溪口茶行' }]);
  });
});

it('cards of Amazon are known by their item, and advertisements without one are none', () => {
  const cards = told(
    'https://www.amazon.de/s?k=teekanne',
    `<div data-component-type="s-search-result" data-asin="B0TEAPOT01"><h2><a href="/dp/B0OTHER0001">Kanne, Verkauf durch Nordhang</a></h2></div>
     <div data-component-type="s-search-result" data-asin=""><h2>Anzeige</h2></div>`,
  );
  expect(cards).toEqual([{ itemId: 'B0TEAPOT01' }]);
});

describe('cards of eBay', () => {
  const search = 'https://www.ebay.com/sch/i.html?_nkw=teapot';

  it('of today name the member and the share of positive feedback', () => {
    const cards = told(
      search,
      `<ul><li class="s-card s-card--horizontal" data-listingid="400000000001"><div class="su-card-container__header"><a class="s-card__link" href="https://www.ebay.com/itm/400000000001?hash=x"><div class="s-card__title"><span class="su-styled-text">Brown pot by nice-pots 100% positive (99K)</span></div></a></div>
         <div class="s-card__attribute-row"><span class="su-styled-text s-card__price">$12.50</span></div>
         <div class="s-card__attribute-row"><span>Save 10% with coupon (2 left)</span></div>
         <div class="su-card-container__attributes__secondary"><div class="s-card__attribute-row"><span>Moorland-Pots</span> <span>99.3% positive (4.6K)</span></div></div></li></ul>`,
    );
    expect(cards).toEqual([
      {
        storeId: 'moorland-pots',
        storeName: 'moorland-pots',
        itemId: '400000000001',
        beside: 'Moorland-Pots 99.3% positive (4.6K)',
        scores: ['overall 99.3 percent'],
      },
    ]);
  });

  it.each([
    ['moorland-pots (12,345) 99.8%', 99.8],
    ['moorland-pots (12.345) 99,8%', 99.8],
    ['moorland-pots 99,8 % d’évaluations positives (1,2 k)', 99.8],
    ['moorland-pots 100% positive (17)', 100],
  ])('of 2019–2024 too: %s', (line, percent) => {
    const [card] = told(
      search,
      `<ul><li class="s-item"><a class="s-item__link" href="https://www.ebay.com/itm/400000000002"></a><span class="s-item__seller-info-text">${line}</span></li></ul>`,
    );
    expect(card).toMatchObject({ storeId: 'moorland-pots', scores: [`overall ${percent} percent`] });
  });

  it('without a line of the seller’s are known by their item', () => {
    expect(
      told(
        search,
        '<ul><li class="s-item"><a class="s-item__link" href="https://www.ebay.com/itm/400000000003"></a></li></ul>',
      ),
    ).toEqual([{ itemId: '400000000003' }]);
  });
});

describe('cards of AliExpress', () => {
  const search = 'https://www.aliexpress.com/wholesale?SearchText=teapot';

  it('carry the store’s number where they link it', () => {
    const cards = told(
      search,
      `<div id="card-list"><a class="multi--container--1U cards--card--3P search-card-item" href="//www.aliexpress.com/item/1005000000000001.html?algo=1">
         <h3 class="multi--titleText--n">Official store 1109999999 aliexpress.com/store/1109999999</h3><span class="cards--store--3G"></span></a></div>`,
      (document) =>
        nestLink(document, {
          into: '[class*="cards--store"]',
          href: '//www.aliexpress.com/store/1101234567',
          class: 'cards--storeLink--Xk',
          text: 'Blue Kiln Store',
        }),
    );
    expect(cards).toEqual([
      { storeName: 'Blue Kiln Store', storeId: '1101234567', itemId: '1005000000000001', beside: 'Blue Kiln Store' },
    ]);
  });

  it('of today are known by their item', () => {
    const cards = told(
      search,
      `<div id="card-list"><div class="search-item-card-wrapper-gallery"><div><a class="search-card-item" href="//www.aliexpress.com/item/1005000000000002.html"><h3>Pot</h3></a></div></div></div>`,
    );
    expect(cards).toEqual([{ itemId: '1005000000000002' }]);
  });
});

it('pages that are no results have no cards', () => {
  expect(resultPagesFor(new URL('https://item.taobao.com/item.htm?id=630000000001'))).toBeUndefined();
  expect(resultPagesFor(new URL('https://search.example.com/Search?keyword=tea'))).toBeUndefined();
  expect(resultPagesFor(new URL('https://list.tmall.com/search_product.htm?q=tea'))?.site).toBe('tmall');
});
