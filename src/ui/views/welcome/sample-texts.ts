/** Text, day, masked name. */
type Row = readonly [text: string, date: string, author: string];

const simplified: readonly Row[] = [
  ['物流很快，包装完好，菌子干净没有沙，泡发后很香，家里人都喜欢吃，下次还会再来买。', '2026-10-03', 'c**7'],
  ['物流很快，包装完好，菌子干净没有沙，泡发后很香，家里人都喜欢吃，下次还会再来买！', '2026-10-03', 'm**2'],
  ['物流很快，包装完好，菌子干净没有沙，泡发后很香，家里人都喜欢吃，下次还会再买。', '2026-10-04', '晴**'],
  ['系统默认好评', '2026-09-28', 'a**1'],
  ['系统默认好评', '2026-09-21', 'k**9'],
  ['系统默认好评', '2026-09-14', 'z**4'],
  ['羊肚菌个头匀，炖鸡汤很鲜，杆子也剪得短，就是袋子不好封口，用夹子夹着。', '2026-09-30', 't**1'],
  ['第二次买了，这次的比上次稍微小一点，味道一样，客服说是这一批的问题，补了我一小包。', '2026-09-12', '李**0'],
  ['东西还可以，就是坏了一包，客服让我自己出运费退。', '2026-10-02', 'o**8'],
  ['味道一般，没有图片上那么大，价格倒是不贵，凑合吃吧。', '2026-08-19', '小**妹'],
  ['等了九天才发货，问客服只会说亲请耐心等待，不给退，很失望。', '2026-09-25', 'w**3'],
  ['泡开全是沙子，洗了七八遍还硌牙，申请退款被拒了两次。', '2026-09-05', 'h**6'],
  ['朋友推荐的，香味浓，煲汤很好，分量也足。', '2026-08-30', 'j**5'],
  ['收到有两朵发霉了，拍照给客服，当天就退了钱，处理得很快。', '2026-08-22', 'n**8'],
  ['干度够，没有怪味，放冰箱了慢慢吃。', '2026-08-11', 'b**7'],
  ['晒图返五元，菌子没吃不知道怎么样，先好评。', '2026-10-01', 'v**v'],
  ['买来送长辈的，礼盒看着体面，长辈说味道不错。', '2026-09-17', 'p**4'],
  ['比菜市场便宜，品质差不多，会回购。', '2026-08-05', 'g**2'],
];

const traditional: readonly Row[] = [
  ['出貨很快，包裝完好，菇很乾淨沒有沙，泡發後很香，家裡人都喜歡吃，下次還會再來買。', '2026-10-03', 'c**7'],
  ['出貨很快，包裝完好，菇很乾淨沒有沙，泡發後很香，家裡人都喜歡吃，下次還會再來買！', '2026-10-03', 'm**2'],
  ['出貨很快，包裝完好，菇很乾淨沒有沙，泡發後很香，家裡人都喜歡吃，下次還會再買。', '2026-10-04', '晴**'],
  ['系统默认好评', '2026-09-28', 'a**1'],
  ['系统默认好评', '2026-09-21', 'k**9'],
  ['系统默认好评', '2026-09-14', 'z**4'],
  ['羊肚菌大小均勻，燉雞湯很鮮，梗也剪得短，就是袋子不好封口，用夾子夾著。', '2026-09-30', 't**1'],
  ['第二次買了，這次的比上次稍微小一點，味道一樣，客服說是這一批的問題，補了我一小包。', '2026-09-12', '李**0'],
  ['東西還可以，就是壞了一包，客服要我自己出運費退。', '2026-10-02', 'o**8'],
  ['味道一般，沒有圖片上那麼大，價格倒是不貴，湊合著吃。', '2026-08-19', '小**妹'],
  ['等了九天才出貨，問客服只會說請耐心等候，不給退，很失望。', '2026-09-25', 'w**3'],
  ['泡開全是沙子，洗了七八遍還咬到沙，申請退款被拒絕兩次。', '2026-09-05', 'h**6'],
  ['朋友推薦的，香味濃，煲湯很好，分量也足。', '2026-08-30', 'j**5'],
  ['收到有兩朵發霉了，拍照給客服，當天就退錢，處理得很快。', '2026-08-22', 'n**8'],
  ['夠乾，沒有怪味，放冰箱慢慢吃。', '2026-08-11', 'b**7'],
  ['曬圖返五元，菇還沒吃不知道怎麼樣，先好評。', '2026-10-01', 'v**v'],
  ['買來送長輩的，禮盒看起來體面，長輩說味道不錯。', '2026-09-17', 'p**4'],
  ['比菜市場便宜，品質差不多，會回購。', '2026-08-05', 'g**2'],
];

const english: readonly Row[] = [
  [
    'Fast delivery, well packed, the mushrooms are clean without any grit and smell wonderful once soaked. The whole family loves them.',
    '2026-10-03',
    'Carol P.',
  ],
  [
    'Fast delivery, well packed, the mushrooms are clean without any grit and smell wonderful once soaked. The whole family loves them!',
    '2026-10-03',
    'M. T.',
  ],
  [
    'Fast delivery, well packed, the mushrooms are clean without any grit and smell wonderful once soaked. Whole family loves them.',
    '2026-10-04',
    'Sunny',
  ],
  ['', '2026-09-28', 'A. K.'],
  ['Good', '2026-09-21', 'K9'],
  ['', '2026-09-14', 'Zed'],
  [
    'Even sizes, short stems, and a chicken broth that tasted of the forest. The bag does not close well, I use a clip.',
    '2026-09-30',
    'Tom',
  ],
  [
    'Second order. A little smaller than the last lot but the taste is the same; they added a small bag when I asked.',
    '2026-09-12',
    'Lee',
  ],
  [
    'The goods are okay, but one bag was broken and I was told to pay the return postage myself.',
    '2026-10-02',
    'Olive',
  ],
  ['Average taste and smaller than in the picture. Not expensive, so it will do.', '2026-08-19', 'Sis'],
  [
    'Nine days before it was even sent. Support only told me to be patient and refused the refund. Very disappointed.',
    '2026-09-25',
    'W. B.',
  ],
  ['Full of sand. Washed them eight times and still gritty, and my refund was refused twice.', '2026-09-05', 'Hal'],
  ['A friend recommended these. Strong aroma, good for soup, generous portion.', '2026-08-30', 'Jo'],
  ['Two of them had mould. I sent a photo and had my money back the same day, well handled.', '2026-08-22', 'Nell'],
  ['Dry enough, no odd smell. Keeping them in the fridge.', '2026-08-11', 'Ben'],
  ['They give you a five dollar gift card for a photo. Have not tasted them yet.', '2026-10-01', 'Viv'],
  ['Bought as a present for my parents. The box looks nice and they said it tasted good.', '2026-09-17', 'Pat'],
  ['Cheaper than the market and about the same quality. Will buy again.', '2026-08-05', 'Gus'],
];

/** The reviews of a made-up store in the reader's language: three copies of one another, three without words, some with and some against. */
export const sampleTexts = (language: string): readonly Row[] => {
  if (language === 'zh-TW') return traditional;
  return language.startsWith('zh') ? simplified : english;
};
