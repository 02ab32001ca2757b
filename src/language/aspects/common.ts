import type { Lexicon } from './lexicon';

/** Words that several aspects share: negation, judgement, speed, wishes, and what a review must have said before (context). */
export const common: Lexicon = {
  /** Turns the next tagged word into its opposite. */
  NEG: `没人 没有人 一直没 一直不 一直未 始终不 始终没 从没有 从来没有 从来不 并没有 从来没 不 没 没有 未 无 别 勿 并不 并没 并没有 毫无 毫不 从不 从未 从没 绝不 不曾 没能 没法 无法 不会 不能 不肯 不愿 不愿意 不太 不够 不怎么 不算 不是 没那么 不见
    拒不 死活不 就是不 打死不 坚决不 not never no don't didn't doesn't isn't wasn't won't wouldn't can't couldn't cannot without don’t didn’t doesn’t isn’t wasn’t won’t wouldn’t can’t couldn’t`,
  /** May stand between a negation and what it negates. */
  SKIP: `像 评论里说的 评论说的 别人说的 大家说的 网上说的 评论里 过 很 太 怎么 那么 这么 是 算 特别 够 让我 让人 令我 令人 叫人 觉得 感到 感觉 有 什么 任何 一点 一点点 半点 丝毫 出现 发现 看见 看到 给 给我 帮我 为我 跟我 替我 把我 能 会 要 得 肯 愿意
    多 必 可 该 曾 被 遇到 碰到 存在 想象中 想象的 想像中 想像的 想象 那样 这样 主动 积极 真正 及 any very too really so that get give me be been us to`,
  /** Holds a character that would mislead by itself. */
  NOTHING: `让人崩溃 不到 还不如不 没有遇到过这么 没遇到过这么 没碰到过这么 没有见过这么 从没遇到过这么 没遇过这么 没见过比 不下来 不用我催 会不会是 不会因为 不是因为 没见过这么 没见过这样 从没见过 从未见过 从来没见过 没遇到过这么 就没退 我不退 没退货 不说退 没退 当即要求 马上要求 立刻要求 当即申请 立刻申请 马上申请 当晚申请 当天申请 第二天申请 立即申请 马上联系客服 马上联系卖家 马上联系商家 马上联系快递 马上联系店家 立刻联系客服 立即联系客服 赶紧联系 没有什么可说 有的店 下个月 上个月 个月再 刚好放 别的店 没两天又 亏大了 赚大了 不然 辛苦你 没少 不亏待 没话找话 无非 不外乎 无论如何 未免 不由 不免 不吝 有眼不识 不经 第一次 不是第一次 不像 差价 价差 好评返现 快到期 没关系 没错 不愿错过 不经意 不禁要 不客气地 不错过 未来 别致 别具 别墅 无痕 无线 不锈钢 不粘锅 不粘 不规则 无袖 无边 无框 无绳 没戴 没想到 想不到 不料 没看清 不得不 不好意思 不知道 不知 不晓得 不止 不一样 不仅 不光 不但 不只 不单 不同 不然 要不是 要不 不过 只不过 不妨 不论 不少 不断 对不对 是不是 能不能 有没有 会不会 要不要 好不好 可不可以 行不行
    好评 好几 好多 好像 好在 好歹 只好 幸好 爱好 喜好 好奇 好处 好友 好吗 好的 算了 慢慢 贵重 贵公司 贵店 差不多 差点 差一点 差别 出差 别人 别的 特别 别说 别提 分别 级别 个别 区别 没准 没事 无意 无论 无线 无数 无聊
    无所谓 快乐 凉快 愉快 痛快地 勤快 快速充电 快充 换季 换洗 换着 替换 交换 兑换 更换 转换 换上 换个 退休 退烧 倒退 退步 修身 装修 修饰 修长 赔本 陪 贵妃 大方 大小伙 大家 大概 大人 小孩 小朋友 小伙伴 小姐 小姐姐 小时候 小心 大气 大力 大多 大部分 大促 对面
    不用 不必 不需要 无需 不想 懒得 不打算 不舍得 舍不得 用不着 不忍心 没必要 不敢 不在乎 不介意 不计较 一般人 一般来说 一般情况 一般都 不愧 才能 人才 才知道 刚才 不由得 不禁 不像 那么好 有没 no_questions_asked no_doubt not_only no_hassle`,
  /** Praise that fits anything. */
  GOOD: `体贴 开朗 开心 逗 实用 耐心细心 不错过 很nice 没得挑剔 夸夸 心里暖暖 严丝合缝 赞美 神仙 宝藏 认可 很香 高兴 愉快 舒畅 踏实 安逸 赞不绝口 夸 点名表扬 表扬 辛苦了 亲人 手写 太友好 友好 到位了 阿莎力 赞爆 推推 大推 心里有数 贴心到 给好评 五星好评 真不错 真心不错 没得说 相当好 相当不错 特别好 非常好 超级好 好评如潮 让人放心 有担当 完善 到家 贴心 周到 无忧 省心省力 没问题的 大赞 点个赞 必须赞 良心商家 良心店家 良心卖家 业界良心 良心店 超级赞 超级棒 很棒 好棒 超好 巨好 贼好 暖 可圈可点 让我很意外 出乎意料的好 比想象中好 比想象的好 top thumbs_up 好 很好 不错 挺好 真好 蛮好 超好 太好 最好的 满意 喜欢 给力 赞 点赞 棒 完美 优秀 优质 一流 到位 用心 细心 上心 惊喜 靠谱 放心 安心 省心 舒心 开心 感动 感谢 谢谢 感激 值得 推荐大家 没的说 没得说 没话说 没得挑 没毛病
    无可挑剔 挑不出 杠杠的 顶呱呱 良心 不愧 强多了 好多了 五星 满分 无敌 良好 出色 超值 可靠 称心 如意 没问题 没有问题 nice 有保障 赏心悦目 超赞 超棒 优 顶 牛 绝了 暖心 窝心 没话讲 无话可说 没得讲 高效 有效率 效率高
    good great excellent perfect love loved nice awesome amazing wonderful fantastic happy satisfied pleased fine best ok okay smooth smoothly`,
  /** Complaint that fits anything. */
  BAD: `摆设 就是个摆设 所谓的 没有任何用 没任何用 没什么用 偏袒 不受尊重 太简单 太简单了 太简陋 不上心 不用心 不尊重 无言 很无言 无言以对 没法接受 不能接受 最不能接受 无法接受 接受不了 不良 搞笑 真搞笑 不守信用 批评 什么良心 没良心 狗币 差远了 节操 不诚信 死了 不害臊 不近人情 心塞 体验感极差 体验极差 体验差 体验很差 没一句好话 没有一句好话 无力吐槽 坑货 说不过去 让人火大 不要脸 不方便 太随便 随便 随意 应付 不讲武德 让人不舒服 不愉快 添堵 寒心 扫兴 大打折扣 打折扣 拉低 缺德 吵起来 指望不上 别指望 千万别 来气 崩了 高兴不起来 傻眼 什么态度 什么服务 什么服务态度 什么玩意 难缠 丢人 打发叫花子 打发 失责 没完没了 无奈 肉眼可见的差 仇人 丑哭 丑 掉价 不像话 太差劲 太烂了 再也不会 寒碜 拿不出手 painful ridiculous unacceptable a_joke 坑爹 太烂 稀烂 极其差 差到 渣 恶心人 气人 无良商家 黑店 店大欺客 太让人 伤心 心寒 寒了心 不爽 不舒心 不讲道理 不讲理 不讲信用 没信用 没诚信 不诚信 没诚意 不地道 不厚道 水平差 水准差 敷衍 形同虚设 差 很差 太差 最差 烂 垃圾 坑 坑人 太坑 糟糕 糟 失望 寒心 生气 气死 气人 恶心 无语 后悔 恶劣 极差 差劲 不行 不满 不好 不咋地 不咋样 不怎么样 不怎样 不敢恭维 难受 郁闷 上当 被坑 拉胯 拉垮 辣鸡 一塌糊涂 一言难尽 呵呵 无良 黑心 奇葩
    过分 太夸张 夸张 离谱 可恶 避雷 踩雷 踩坑 别买 不推荐 不值 不会再来 不会再买 再也不 不敢再 心累 糟心 闹心 堵心 憋屈 火大 服了 醉了 受不了 不如 比不上 不合理 霸王 没效率 低效 没用 白瞎 烦 恼火 窝火 头疼 头痛 崩溃 扣分 减分 堪忧 欺负
    bad terrible awful horrible worst poor disappointed disappointing useless rubbish garbage unhappy annoying ridiculous avoid`,
  /** Neither: a hedge. */
  MID: `不快也不慢 不快不慢 还算公道 能接受吧 中等偏上 不温不火 一般水平 正常 正常水平 还算可以 还算不错 凑合吧 还成 还过得去 没有想象的好 没想象中好 没想象的好 认了 也认了 无功不过 一般 一般般 还行 还行吧 凑合 凑活 马马虎虎 中规中矩 勉强 还可以 还好 还好吧 过得去 将就 平平 普通 普普通通 马虎 中等 尚可 一分钱一分货 不算好 不好不坏 不功不过 无功无过 不算热情 说得过去 差强人意 不上不下 也就那样 就那样 也就这样 不好也不坏 能接受
    可以接受 勉强可以 还算 还凑合 不咸不淡 中评 有待提高 有待改进 有待加强 average so-so mediocre acceptable decent`,
  FAST: `第一时间 及时一些 安排 一次就 比想象快 用了一天 只用了 只用 within_two_days within_days responsive 一分钟就 不到0分钟 不到一分钟 不到两小时 不到0小时 一次性 一步到位 快很多 从申请到 马上补寄 马上补发 今天就 神速 超快 隔天就 早上 瞬间 飞速 当即 一刻不 眨眼 一会儿就 很快就 不拖延 没两天 没几天就 马上补发 马上补 马上给我 立马补发 立刻补发 立刻换 马上换 马上退 立马退 立马换 秒退 秒退款 极速 就补寄 当场就解决 马上重新 马上重发 两天就修好 三天就修好 三天就解决 当天就解决 当天就处理 第二天就补 隔天就补 0天内就 一天内 两天内 三天内 当天就退 很及时 处理及时 效率很高 效率高 没等多久 没怎么等 不用等 一刻钟 半个钟 一个小时就 十分钟 五分钟 两分钟 三分钟 几秒 片刻 随即 即刻 效率真高 效率 一个电话 打个电话就 一个电话就 快 很快 超快 飞快 神速 迅速 及时 即时 立马 立刻 立即 马上 当天 当场 当日 当晚 次日 隔天 隔日 第二天 第0天 一会儿 一会 几分钟 0分钟 分钟 秒 一秒 秒速 小时内 半小时 一小时 两小时 速度没得说 高效 有效率 效率高 利索 利落 爽快 痛快 干脆 二话不说 不到一天 没多久
    不一会 不久 一下子 早上 一天就 两天就 三天就 0天就 一周就 当时就 速度 从速 火速 快捷 速战速决 迅捷 光速 闪电 雷厉风行 神速度 无缝 fast quick quickly prompt promptly next_day right_away immediately within_minutes within_hours instantly same_day minutes hours`,
  SLOW: `卡了 卡着 再等等 再等 亲请等待 请等待 慢半拍 太久 等到 凉了 花都谢 还在等 只会说等 让我等 叫我等 个工作日 没有下文 就没有下文 没影 还没影 没影子 慢得 拖着不 前前后后 等等等 一直让我等 总让我等 猴年 一等就是 a_week a_month two_weeks three_weeks days_to took_a took_over took_more_than took_weeks 慢了点 有点慢 等了三天 等了一周 一直拖 一直在拖 能拖就拖 拖字诀 拖了又拖 两个多月 三个月 半年 一个半月 好些天 很多天 一周才 一周了 一个星期 两个星期 三个星期 两周 三周 十天半个月 催了才 催才 排队 等人工 猴年马月 没完没了 效率低 效率太低 效率极低 效率差 等得花儿都谢 等到花儿 漫长 磨洋工 慢 太慢 很慢 超慢 巨慢 拖 拖了 拖拉 拖延 拖沓 拖着 拖拖拉拉 磨叽 磨蹭 迟迟 等了 等半天 等好久 等很久 苦等 干等 半天 好久 很久 好几天 好多天 半个月 半个多月 大半个月 一个月 个月 一个多月 0个月 两个月 十几天 十多天 几十天 好几周 几周 一个多星期 一星期 星期过去 催 催了 催促
    三催四请 再三催 一拖再拖 遥遥无期 慢吞吞 蜗牛 龟速 慢死 慢得 还没 还未 还在审核 仍未 仍然没 至今 到现在 没动静 没下文 没有下文 石沉大海 杳无音信 不了了之 没结果 遗忘 好不容易 几个小时 个多小时 0个小时 大半天 一天才 快一个 快一周 快两 快三 快十 快半 快0个 一等再等 久 超时 超过时间 逾期 延迟 拖欠
    slow slowly forever weeks month months delayed late still_waiting ages took_forever`,
  /** "Only then", "only": what comes before it took long. */
  ONLY: '才',
  STILL: '到现在 至今 还没 还未 仍未 迟迟 一直没 一直不 一直未 始终 始终不 始终没',
  CONCEDE: '虽然 虽说 尽管 虽 although though',
  WISH: '要是 希望 如果能 若能 要是能 就更好 就好了 更好了 就完美了 最好能 建议 但愿 期待 但求 wish hope would_be_better could_be_better',
  ASK: '请问 吗 么？ 有人知道 谁知道 问一下 求问 想问 请教',
  OTHERS:
    '别的电商 其他电商 其他平台 别的平台 其他品牌 别的店 有的店 有些店 某些店 有的商家 别家 别人家 其他店 其他家 别的店 别的家 其它店 人家店 隔壁家 隔壁店 另一家 另外一家 上一家 其他商家 别的商家 别的卖家 其他卖家 other_shops other_sellers',
  COMPARE: '比 相比 比起 比之前 比以前 对比',
  SAID: '说0小时 说0天 说0 说三天 说两天 说一天 说好 说好的 说是 承诺 宣称 号称 写着 标着 标明 答应 页面 一开始说 当初说 明明 保证 声称',
  SELLER:
    '妹子 售后妹子 导购 服务员 工作人员 对方 那边 售后人员 技术员 人员 商场 经理 manager staff_member 客服 店家 卖家 商家 掌柜 老板 店主 小二 店员 店长 店铺 老板娘 卖方 客服人员 人工客服 店小二 商家客服 卖场 卖场客服 小编 客服小姐姐 商户 厂家 厂商 官方 seller vendor shop store support customer_service customer_support staff agent rep they he she',
  /** Something went wrong, or is sent back: what follows is after the sale. */
  TROUBLE: `质量问题 坏的零件 装不上 刮痕 又出 又坏 进水 闪 一直闪 掉了 松了 断了 烂了 少了 少一件 少一个 少两 缺了 缺 送错 错发 寄错 拍错 裂了 漏了 不见了 脱落 松动 有划痕 划痕 弄丢 丢了 坏掉 开线 掉色 不能用 用不了 出毛病 漏水 短路 不亮了 不转了 裂痕 裂开 划痕 污渍 少了一件 少了一个 少寄 漏寄 缺了 发错货 寄错货 有瑕疵 坏 坏了 坏的 碎 碎了 破 破了 裂 裂了 瑕疵 故障 毛病 次品 残次 出了问题 出问题 有问题 质量问题 出现问题 反映问题 反应 少发 漏发 发错 寄错 缺件 少件 少了 破损 损坏 不工作 开不了机 有毛病 出了事 出事 出故障 出状况 broken damaged defective faulty problem issue wrong_item missing`,
  /** Something is done for the buyer. */
  GIVE: '给我 帮我 替我 给退 给换 给修 直接 把 就给 也给 还给 退给我 帮忙 给办',
  WILLING:
    '二话不说 爽快 痛快 干脆 主动 直接 无条件 很乐意 毫不犹豫 爽快地 没废话 right_away no_questions_asked willingly',
  PROBLEM: '问题 毛病 瑕疵 缺点',
  AFTER:
    '售后 售后服务 售后客服 售后人员 售后态度 售后处理 售后电话 售后部 售后那边 after-sales after_sales aftersales',
  IGNORE:
    '没有人理 没有人管 没人出来 不认人 没人出面 没人处理 再也没人理 置若罔闻 视而不见 当没看见 装没看见 装看不见 爱搭不理的 爱答不理的 一个都不出来 躲着 躲起来 不出面 没人出面 不管 不理 没人理 不理人 不理会 没人管 没人搭理 不搭理 爱理不理 爱答不理 爱搭不理 没人负责 不负责 不负责任 不闻不问 置之不理 不理睬 甩手不管 撒手不管 没人处理 不当回事 没人过问 ignored ignore ignores',
  BUYING:
    '没付款 付钱前 购买之前 下单之前 拍之前 拍前 买之前 购买前 下单前 买前 售前 没买的时候 未下单 拍之前 拍下前 付款前 买的时候 下单的时候 before_buying before_i_bought before_ordering',
  BOUGHT:
    '钱收了 收完钱 钱到账后 卖完货 付款成功后 一买完 买了就 卖掉 东西一卖 钱一付 付款之后 付完款 下单之后 成交之后 交易完成 交易结束 售出后 售出 买之后 买完 买了之后 买了以后 付完钱 付款后 付了钱 付了款 收了钱 收到钱 下单后 拍下后 卖出去 卖完 成交后 签收后 收货后 确认收货 货出门 钱到手 钱一到手 卖了就 东西卖出 购买后 after_paying after_purchase',
};

/** What a word becomes under a negation; words of other tags keep theirs. */
export const opposites: Readonly<Record<string, string>> = {
  GOOD: 'BAD',
  BAD: 'GOOD',
  FAST: 'SLOW',
  SLOW: 'FAST',
  MID: 'BAD',
  PROBLEM: 'NOPROBLEM',
  TROUBLE: 'NOTROUBLE',
  IGNORE: 'CARED',
  POLITE: 'RUDE',
  RUDE: 'POLITE',
  SHIRK: 'POLITE',
  REPLY: 'NOREPLY',
  REPLYDONE: 'NOREPLY',
  NOREPLY: 'REPLYDONE',
  RETURN: 'REFUSED',
  GIVEN: 'UNSOLVED',
  SOLVED: 'UNSOLVED',
  UNSOLVED: 'SOLVED',
  REFUSED: 'SOLVED',
  HASSLE: 'EASY',
  EASY: 'HASSLE',
  COSTLY: 'FREE',
  FREE: 'COSTLY',
  ALLOWED: 'FORBIDDEN',
  FORBIDDEN: 'ALLOWED',
  CLEAR: 'UNCLEAR',
  UNCLEAR: 'CLEAR',
  EXPERT: 'INEXPERT',
  INEXPERT: 'EXPERT',
  CARE: 'NOCARE',
  UPDATED: 'STUCK',
  STUCK: 'UPDATED',
  CHEAP: 'PRICEY',
  PRICEY: 'CHEAP',
  FITS: 'MISFIT',
  MISFIT: 'FITS',
  SUITS: 'MISFIT',
  MATCHES: 'DIFFERS',
  SAME: 'DIFFERS',
  DIFFERS: 'MATCHES',
  REAL: 'COUNTERFEIT',
  COUNTERFEIT: 'REAL',
  STURDY: 'SHODDY',
  SHODDY: 'STURDY',
  INTACT: 'CRUSHED',
  CRUSHED: 'INTACT',
};
