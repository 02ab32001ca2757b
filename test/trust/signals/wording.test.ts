import { wordingOf } from 'src/trust/wording';
import { describe, expect, it } from 'vitest';

const rewarded = [
  '小卡片刮开是现金，要求五星',
  '拍照上傳評論可折現金二十元',
  'They refunded half the price after I posted a 5-star review',
  '好评返现三元，所以来写一个',
  '卡片上写着晒图返5元红包，给个好评',
  '给了五星截图发客服，马上返了2块',
  '冲着返现来的，东西一般',
  '收了红包才来夸的',
  '全五星返现5元，客服说话算数',
  '说好返现没返，客服还不理人',
  '好评之后也没返红包，骗好评',
  '答应的好评红包一直没给',
  '卖家让晒图，晒了送一双袜子',
  '返红包很快，质量也不错',
  '看在返现的份上给个五星吧',
  '商家免费送测的，体验还行',
  '參加眾測拿到的，說說感受',
  '曬圖返現，賣家很爽快',
  '好評返現卡就放在盒子裡',
  '写20字好评加图片，加微信领3元',
  '评价有礼，换了一张优惠券',
  '为了那5块钱来凑字数的好评',
  '晒买家秀送小礼物，已经收到了',
  '盒子里有张小卡片，扫码好评就能领红包',
  '好评返现到现在也没到账',
  'I received this product for free in exchange for my honest review',
  'Vine Customer Review of Free Product',
  'They offered a $20 gift card for a five star review',
  'There was a card in the box: 5 star review and get $10 cash',
  'Never received the gift card they promised for a 5-star review',
  'Got a refund for leaving a positive review',
];
const notRewarded = [
  'Gift card was easy to use, great store rating',
  '不为了红包，就是好用',
  '又没有返现，犯不着说假话',
  '我不是托，没有红包拿',
  '不是好评返现才夸的，是真的好用',
  '没有返现，纯粹觉得好',
  '没有好评返现，自愿来评',
  '不为返现，东西确实不错',
  '又没收红包，实话实说',
  '用了平台红包，算下来很便宜',
  '用消费券买的，国补之后两千多',
  '降价后客服退了差价10元，五星好评',
  '价保返了20块，好评',
  '信用卡返现活动买的，好评',
  '京东评价送京豆，来攒豆子',
  '别家都要好评返现，这家从来不搞这些',
  '要是能返现就更好了',
  '请问好评有返现吗',
  '给婆婆买的，五星好评',
  '客服赔偿了10元，处理得快，好评',
  '送了小礼物，包装也好看，五星好评',
  '返回的路上就收到快递了，好评',
  '退货退款很快，运费险也赔了，好评',
  '孩子过年包红包用的，红包封很厚，好评',
  '连个好评返现都没有',
  '换了一双，免费换货，五星好评',
  '没有任何好处，就是觉得该给好评',
  '这个价格真的划算，全5分',
  '送了一双袜子，鞋子也合脚，好评',
  'I was not paid for this review',
  'I did not receive a free product or any discount for my review',
  'Free shipping and a great product, five stars',
  'Cash back from my credit card made it cheaper, great reviews',
  'Fragrance-free product, five stars',
  'The tomato vines need tying up',
  'Nobody offered me a gift card for this review',
];
const pressed = [
  '评价刚发出去电话就来了，让我删',
  '给了两星，店主打电话骂我',
  'I was pressured to give five stars',
  '卖家一直打电话让我改评价',
  '给了差评，客服天天骚扰',
  '客服说删了差评就退款',
  '不删差评就威胁要上门',
  '店家加我微信，出20块让我删评',
  '因为一个中评被老板骂了半天',
  '非要我改成五星才给处理售后',
  '客服求着我把差评改成好评',
  '差评后被电话轰炸，一天十几个',
  '賣家打電話要我刪除差評',
  '三番五次催我给好评，烦死了',
  '不给好评就不给保修',
  '退款可以，条件是撤销差评',
  '写了实话，结果卖家发短信恐吓我',
  'The seller keeps emailing me to change my review',
  'They offered a refund if I delete my negative review',
  'Threatened me because of my one star rating',
  'The company refused to refund me unless I remove my review',
];
const notPressed = [
  '客服解决了问题，我主动改了好评',
  '本来给差评的，换货后来改评价',
  '从来没有打电话让我改评价',
  '卖家没让我删差评，态度很好',
  '手机可以拦截骚扰电话，好评',
  '快递打电话骚扰，找不到地方',
  '不像有的店打电话让改评价，这家很安静',
  '第一次给差评，实在太差',
  '尺码可以改，客服帮忙修改了地址，好评',
  '客服打电话来问安装情况，很贴心，五星好评',
  '差评都对不起你们',
  '噪音大，对睡眠是一种威胁',
  '客服态度恶劣，说话骂人',
  'I updated my review after they replaced it',
  'They never asked me to change my review',
  'I had to change the batteries, three stars',
  'Customer service called me to help, five stars',
];

describe('what a text tells of how its review came to be', () => {
  it.each(rewarded)('a reward: %s', (text) => {
    expect(wordingOf(text).incentive).toBe(true);
  });
  it.each(notRewarded)('no reward: %s', (text) => {
    expect(wordingOf(text)).toEqual({ incentive: false, pressure: false });
  });
  it.each(pressed)('pressure: %s', (text) => {
    expect(wordingOf(text).pressure).toBe(true);
  });
  it.each(notPressed)('no pressure: %s', (text) => {
    expect(wordingOf(text)).toEqual({ incentive: false, pressure: false });
  });
});
