/**
 * Words that praise or blame anything, and the little words between them, over folded text without marks. Nothing here names what was
 * bought or a quality of it (soft, warm, loud): those words tell something.
 */
export const stockChinese: readonly string[] = [
  ...'很好 非常好 挺好 真好 特别好 超好 超级好 太好 蛮好 好好 很不错 非常不错 挺不错 真不错 不错 还不错 还好 还行 还可以 可以 很可以 一般 一般般 凑合 马马虎虎 很棒 真棒 太棒 超棒 棒棒 棒 赞 点赞 超赞 很赞 好 优秀 完美 极好 顶 牛 厉害 给力 靠谱'.split(
    ' ',
  ),
  ...'满意 很满意 非常满意 十分满意 特别满意 比较满意 相当满意 超级满意 喜欢 很喜欢 非常喜欢 特别喜欢 超喜欢 超级喜欢 开心 高兴 放心 惊喜 愉快 舒心 爱了 爱 值得 值得购买 值得拥有 值得信赖 值得推荐 推荐 推荐购买 强烈推荐 物超所值 物有所值 物美价廉 性价比高 性价比很高 超值 划算 值 名不虚传 没得说 没话说 没毛病 无可挑剔'.split(
    ' ',
  ),
  ...'下次还来 下次再来 还会再来 还会来 以后还来 会再来 再来 回购 会回购 还会回购 还会购买 还会买 会再买 再买 一定会再来 下次 以后 还会 继续 光顾 光临 支持 加油 继续支持 一如既往 老顾客 回头客 常来 关注 收藏 生意兴隆'.split(
    ' ',
  ),
  ...'好评 五星 五星好评 全五星 五分 满分 0分 0星 好评好评 必须好评 给好评 给个好评 默认好评 默认 习惯好评 先好评 全五分 差评 中评 垃圾 很差 太差 非常差 真差 差 烂 太烂 很烂 极差 差劲 太差劲 失望 很失望 太失望 非常失望 后悔 不好 不行 不满意 不喜欢 不推荐 不值 不值得 上当 坑 坑人 太坑 坑爹 骗人 骗子 无语 恶心 糟糕 糟心 别买 不要买 千万别买 大家别买 谁买谁后悔'.split(
    ' ',
  ),
  ...'收到 收到了 已收到 已经收到 收到货 东西 宝贝 商品 产品 货 物品 卖家 店家 商家 老板 店铺 亲 亲们 大家 朋友 朋友们 购物 网购 一次 这次 体验 评价 评论 感觉 觉得 总体 整体 总的来说 总之 真的 真心 确实 实在 一直 又 也 都 还 再 就 和 而且 并且 因为 所以 了 的 啊 呀 哦 哈 哈哈 嗯 呢 吧 哟 耶 嘿 是 我 很 非常 特别 十分 挺 蛮 太 超 超级 最 真 那么 这么 一下 一个 这个 这家 家 购买 买 来 会 要 给 必须 继续 谢谢 感谢 辛苦 凑字数 凑够字数 字数 不够 够了 多写 几个字 写 随便 懒得'.split(
    ' ',
  ),
];

/** The same in English: words of their own, in any order. */
export const stockEnglish: ReadonlySet<string> = new Set(
  'a an the i we it its is was are very so really just all am be this that these those my me you of and to with in for as ok okay good great nice fine excellent amazing awesome perfect wonderful fantastic super best better lovely cool wow love loved like liked loves happy pleased satisfied satisfying recommend recommended highly definitely will would buy bought purchase purchased again product item goods seller store shop thing stuff thanks thank star stars five a+ aaa aaaaa top quality job well done worth money everything everyone must have had bad terrible horrible awful worst poor garbage trash junk waste rubbish sucks crap disappointed disappointing useless never not don’t dont no do avoid hate scam 0'.split(
    ' ',
  ),
);
