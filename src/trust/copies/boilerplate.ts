/**
 * Words that a platform's form or a circulated points-for-reviews script puts into honest buyers' mouths: sharing them says nothing of a
 * campaign, so they are left out before texts are compared. Labels are those that Taobao, Tmall and JD forms print before a buyer's
 * words; the scripts are passed around openly wherever shoppers trade ways to collect points. One entry is one clause as `bareText`
 * gives it; a clause counts only as a whole, so that a buyer's own sentence is never cut.
 */
const labels = [
  '产品质量 产品品质 产品外观 产品功能 产品包装 产品描述 商品质量 商品品质 商品包装 商品外观 宝贝质量 宝贝描述 质量 品质 外观 包装 物流 服务 价格 性价比',
  '店家服务 卖家服务 商家服务 服务态度 客服态度 客服服务 物流速度 物流服务 快递服务 发货速度 送货速度 配送速度 包装质量',
  '颜色分类 颜色 尺码 尺码推荐 尺码大小 尺寸 规格 型号 版型 款式 款式设计 上身效果 穿着效果 面料 面料品质 面料材质 材质 材质特性 做工 做工质感 厚薄 舒适度 舒适程度 透气性',
  '外形外观 外观设计 外观材质 外观颜值 运行速度 屏幕效果 屏幕音效 拍照效果 待机时间 散热性能 其他特色 其它特色 使用效果 使用感受 使用体验 安装服务 安装难易 轻薄程度 特色 优点 缺点 总结 其他 其它',
  '口味 口感 口感味道 味道 新鲜程度 新鲜度 生产日期 保质期 适合肤质 吸收效果 保湿效果 气味 香味 是否起球 是否掉色 有无色差 身高 体重 身高体重 三围',
  '追评 追加评价 追加评论 初评 首评 评价 评论 好评 五星好评 全五星好评 必须好评 给个好评 默认好评 系统默认好评 此用户没有填写评价',
];

const scripts = [
  '我为什么喜欢在京东买东西，因为今天买明天就可以送到，我为什么每个商品的评价都一样，因为在京东买的东西太多太多了，导致积累了很多未评价的订单，所以我统一用段话作为评价内容，京东购物这么久，有买到很好的产品，也有买到比较坑的产品，如果我用这段话来评价，说明这款产品没问题，至少85分以上，而比较垃圾的产品，我绝对不会偷懒到复制粘贴评价，我绝对会用心的差评，这样其他消费者在购买的时候会作为参考，会影响该商品销量，而商家也会因此改进商品质量',
  '东西收到这么久，都忘了去好评，美中不足，今天上来把好评补上，淘宝因为有你这样的店家而精彩',
  '质量很好，希望更耐用，几个商家比较选出来的，老板很好，相信大家，所以没问好',
  '一直想买，但是不知道什么样的，后来看到这家店，评价不错就下手了，没有让我失望',
  '店家太有才了，寄来的快递里三层外三层的，花了我好长时间才打开',
  '买了太多东西，一个一个评价太麻烦，所以复制粘贴，不好意思，凑字数，凑够字数，凑字数拿积分，凑字数拿京豆，为了京豆，为了积分，为了淘金币，字数够了吧，此处省略一万字，懒得打字，复制党，默认好评',
];

/** The clauses to leave out, as the comparison reads them. */
export const boilerplate: readonly string[] = [
  ...labels.flatMap((line) => line.split(' ')),
  ...scripts.flatMap((line) => line.split('，')),
];
