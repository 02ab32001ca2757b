/** Sentences of the bench's own for the plantings of single signals. None is taken from a shop. */

/** Buyers who say that they cannot review. */
export const shutOut = [
  '之前想评价一直没有入口，今天才找到地方',
  '评价不了，点进去就是空白',
  '我那单根本不让评，换个号才能写',
  '评价入口没了，只能在这里追评',
  '上次买的那个不能评价，说是关闭了',
  '为什么我的订单没有评价按钮',
  '写了差评提交不上去，一直转圈',
  '不让评价，问客服说系统问题',
  '想写评论写不了，入口都找不到',
  '评论区被关了吧，评不了',
  '第一次评论被吞了，再写一次看能不能显示',
  '评价被折叠了，别人看不到我写的',
  '好几天了都不能评，现在才放开',
  '我的评价发出去就不见了',
  '这家店评价功能用不了',
  '没法评价，灰色的点不动',
  '写了一大段提示无法评价',
  '评价通道关闭，呵呵',
  '不给评价的机会，订单直接结束了',
  '想说两句真话都没地方说，评价入口隐藏了',
] as const;

/** Stock phrases that a kit puts into otherwise different reviews. */
export const stockPhrases = ['整体性价比超出预期真的值得入手', '无论是做工还是细节都挑不出毛病'] as const;

/** What products are called on their page: our own, and the one of the shared set that is no shoe. */
export const titles: Record<string, string> = {
  ef4e937f: '运动腰包 斜挎胸包 男女',
  thermos: '316不锈钢保温杯 大容量便携水杯 男女学生',
  desk: '折叠桌 家用书桌 简易电脑桌 学习桌',
  scratcher: '瓦楞纸猫抓板 耐磨不掉屑 猫窝猫玩具',
  cardigan: '秋冬新款针织开衫 女 毛衣外套 宽松',
  'rain-boots': '儿童雨靴 防滑水鞋 男女童雨鞋',
  earbuds: '真無線藍牙耳機 降噪 運動耳機',
  'rice-cooker': '智能电饭煲 家用小型 多功能电饭锅',
};

/** What the other products of the shared set are, as far as a buyer would say. */
export const shoes = '男女同款休闲运动鞋 透气小白鞋 板鞋';
