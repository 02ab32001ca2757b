import type { Family } from './lexicon';

/** People before and around the sale: attitude, speed of answers, advice. */
export const service: Family = {
  words: {
    SERVICE: '体验感 服务态度 售前服务 服务 态度 服务态度 服务质量 客服态度 服务意识 说话 口气 语气 service attitude',
    POLITE: `耐心解答 耐心讲解 耐心介绍 耐心推荐 多送了 多送 声音甜 没有架子 很逗 逗 幽默 风趣 有趣 敬业 好敬业 不敷衍 真心实意 为顾客着想 替顾客着想 为客户着想 设身处地 安慰 安慰我 一直安慰 安抚 人很亲切 人很好 人好好 歉意 表示歉意 聊天很开心 善意 回应亲切 脾气真好 脾气好 脾气超好 没嫌我烦 没嫌我 没有嫌 聊得 聊得来 聊得愉快 感谢卡 小卡片 卡片 会做生意 暖 人情味 有人情味 邻居 细声细语 嘘寒问暖 平易近人 阿莎力 细心 耐心十足 态度好 态度棒 态度赞 超有耐心 有求必应 态度超好 态度特别好 态度非常好 态度一流 态度满分 态度真好 态度挺好 态度也好 说话好听 说话温柔 说话客气 人特别好 人真好 人挺好 老板人 彬彬有礼 有素质 素质高 有亲和力 和蔼 和蔼可亲 笑容 善良 随和 负责到底 认真负责 敬业 很敬业 尽职 尽职尽责 有问必答 百问不厌 百问不烦 亲和 谦虚 谦和 細心 赔礼 不厌其烦地 很有耐心 耐心细致 和颜悦色 服务好 服务周到 热心肠 笑呵呵 热情 耐心 客气 礼貌 有礼貌 友好 友善 和气 和善 亲切 有诚意 诚意 诚恳 真诚 温柔 负责 负责任 体贴 贴心 周到 人好 人很好 人超好 态度好 态度很好 不厌其烦 有耐心 好说话 实在 实诚 诚信 厚道 有担当 有责任心 道歉 一直道歉 认真 暖心 热心 嘴甜 讲道理 通情达理 善解人意
      没有架子 笑脸 爽快 豪爽 尽责 尽心 尽心尽力 无微不至 细致周到 polite friendly helpful kind patient courteous responsive apologized`,
    RUDE: `不负责任 很不负责任 爱搭不理的 爱答不理的 爱理不理的 冷漠 三番五次 冷下来 冷了下来 没一句好话 没好话 嫌我麻烦 嫌麻烦 口气很差 吵起来 副嘴脸 换了副嘴脸 换了一副嘴脸 嘴脸 变了脸 板着脸 爱理 说话冲 很拽 语带讽刺 臭骂 太凶 特别凶 好凶 生硬 夹枪带棒 带刺 嘴臭 口气差 口气生硬 语气生硬 不高兴 甩给我 丢给我 甩个链接 甩链接 一百八十度 不客气 很不客气 嫌弃 没个好脸 给脸色 给脸色看 脸色 催命 懒散 态度真差 态度太差 态度极差 欠他钱 欠他 求着他们 爱买不买 没好脸色 问多了就烦 问多了就 嫌我烦 嫌烦 嫌我 不尊重 看不起 瞧不起 冷言冷语 冷嘲热讽 话里带刺 没耐心 没耐性 没有耐心 没有耐性 拉着脸 话都懒得说 大爷 吼 发火 骂我 怼我 说话很难听 语气很差 语气不好 像审犯人 高高在上 白眼 没教养 粗鲁 粗暴 强势 阴阳 不友善 不友好 冷冰冰 冷淡 冷漠 敷衍 应付 糊弄 阴阳怪气 不耐烦 凶 很凶 横 骂人 骂 怼 怼人 恶劣 态度差 态度不好 态度恶劣 爱理不理 爱答不理 爱搭不理 傲慢 嚣张 拽 拽得很 没礼貌 没素质 素质低 素质差 说话难听 难听 没好气 口气很冲 很冲 讲话冲 讲话很冲 甩脸 翻脸 变脸 怠慢 无礼 强硬 冷处理
      复制粘贴 机械 机器人一样 套话 官腔 打官腔 威胁 辱骂 人身攻击 嘲讽 讽刺 鄙视 像欠他 不当人 跩 摆臭脸 臭脸 不屑 趾高气扬 蛮横 无赖 耍赖 rude impolite unhelpful dismissive arrogant unfriendly`,
    REPLY:
      '讯息 回讯息 接待 轮到人工 轮到我 人工 回复 回覆 回信 回消息 回信息 回话 回我 回答 响应 应答 回应 理我 搭理 理人 理睬 响应速度 反应 反馈速度 回复速度 留言 客服电话 售后电话 消息 信息 answered answers answer reply replies replied respond responds responded response messages message email emails',
    /** Answers come quickly. */
    REPLYDONE:
      '还在回复 仍在回复 还在回 都有回 回讯息也快 回讯息快 回讯息很快 回得也快 随时有人答 有人答 有客服接待 就有客服 马上有人接待 秒接待 responsive very_responsive quick_to_reply quick_to_respond 还在线 都在线 打字快 打字超快 打字很快 已经回了 秒答 立马就有回应 马上得到回应 一问就回 一问就有人 随时问随时 问了就回 随时回 有问必应 回消息很快 回信息很快 回消息快 回信息快 消息秒回 立马就回 马上回 马上回复 立刻回复 立马回复 几秒就回 几分钟就回 秒接 马上就有人 随时有人 随时都在 随时都有人 深夜也有人 凌晨也有人 很快回我 很快就回复 秒回 秒回复 秒回信息 有问必回 随时在线 全天在线 一直在线 24小时在线 0小时在线 都有人回 有人回 在线时间长 一打就通 随叫随到 随问随答 马上就回 很快就回 立刻回 及时回复 回复及时 回得及时 回得很及时 回得快 回得很快 回得挺快 抢着回答',
    NOREPLY: `都不回 聊聊不回 没人回我 无法转人工 转不了人工 没有人回复 不搭理 不搭理你 根本不搭理 没有人回 一问就不说话 无人 无人接听 无人理 联系不到 打不进 永远打不进 说话也没人理 没回应 无回应 一条没回 一条都没回 没有人理 没有人理我 没有人回 都已读 已读 完全不理 毫无回应 一点回音都没有 回音都没有 没有客服 转接不到 没有音讯 一个字都没回 一句没回 一句话都没回 未读 还是未读 正忙 忙线 不理人 都不理人 转不到人工 转不到真人 绕来绕去 没有真人 晚上就没人 没人了 半天不吱声 不吱声 没声音了 没音讯 杳无音讯 回得敷衍 打了没人接 没人接 都没人接 never_got_a_reply no_answer took_a_week_to_reply ghosted 消息不回 发消息不理 发消息不回 留言不回 理都不理 从来不回 从不回 从不回复 不理 完全不理 一直不理 不睬 没人在 没有人工 全是机器人 都是机器人 都是自动回复 天才回 小时才回 第二天才回 隔天才回 几天才回 半天才理 半天才蹦 挤牙膏 没客服 隔好久才回 很久才回 好久才回 许久才回 打过去没人 打电话没人接 电话没人接 电话打不通 电话不接 没人接电话 没人应答 不读不回 回都不回 不回 不回复 不回消息 不回信息 已读不回 已读未回 没人回 没人应 没人回复 没人理 没人搭理 没人接 无人应答 装死 失联 联系不上 找不到人 找不到人工 找不到客服 没反应 没回音 没有回音 没回应 没有回应 石沉大海 不在线 没人在线 永远占线 占线 打不通 不接电话 半天没反应 半天不回 爱回不回 没人回应
      半天才回 才回 才回一句 机器人 自动回复 转人工 没回 一直没回 不吭声 没消息 玩消失 人间蒸发 no_reply no_response never_answered never_replied never_responded ignored_my_messages ignored_my_emails`,
    ADVISE: `型号 规格 差别 区别 搭配建议 安装尺寸 一一说明 愿意教 问了客服 个问题 几个问题 给我讲 跟我讲 帮我算 让我拿 叫我拿 不懂的地方 不懂的 回了等于没回 按客服说的 听了客服 照客服说 量脚长 挑的码 选的码 给我查 帮我查 告诉我 参数 说明 说的买 细心说明 helped_me_pick helped_me_choose helped_me_find 疑问 疑惑 答疑 根据身高 身高体重 身高 体重 参考 拿不定主意 选哪款 选哪个 教我选 教我挑 帮我搭配 搭配 推销 挑选 帮忙挑选 讲了 科普了 给的建议 给了建议 意见很 分析 讲得 讲的 说得 解释得 介绍得 讲 推荐 建议 讲解 介绍 咨询 解答 解释 指导 问啥 问什么 答什么 问了 有问题问 问东问西 帮我选 帮我挑 帮忙选 帮忙挑 挑尺寸 挑尺码 选尺码 选码 对比 导购 参谋 出主意 售前 请教 科普 问客服 问她 问他 问店家 问卖家 advice recommend recommended recommendation advised explained suggested questions`,
    /** A size or model was suggested; the words after it are not the size of what came. */
    ADVISED:
      '让我拿 叫我拿 建议拿 推荐错 客服让我拿 按客服说的 听了客服 照客服说的 听客服的 信了客服 客服让我买 客服推荐的 建议拿 建议我拿 建议我选 推荐我买 建议买 建议我买 推荐的尺码 推荐尺码 推荐我 推荐的 叫我买 让我买 让我拍 建议拍 建议我',
    EXPERT:
      '都帮我算好 算好了 帮我算好 一一说明 很内行 内行 特别实用 说到点子上 点子上 给我讲 讲得通俗 answered_all_my_questions 几句话就 帮我选好 都给我查 查了告诉我 细心说明 说明得 一点没错 门儿清 了如指掌 解释到我懂 帮我算 帮我比 帮我分析 实在的建议 说到点子上 helped_me_pick helped_me_choose helped_me_find 专业知识 很懂行 头头是道 说得清楚 说得很清楚 讲得很清楚 讲得清楚 讲得明白 通俗易懂 耐心解释 耐心解答 耐心推荐 耐心帮我 细心讲解 仔细讲解 仔细推荐 解决了我的疑问 解答了我的 都给我解答 中肯 客观 不乱推荐 不硬推 不强推 没有硬推 很内行 实话实说 很准 专业 有问必答 问什么答什么 问啥答啥 详细 很详细 清楚 很清楚 明白 仔细 对答如流 懂行 内行 推荐的尺码很准 解答详细 一一解答 逐一解答 讲得很细 讲得细 耐心解答 耐心讲解 耐心介绍 很懂 靠谱 帮我挑 帮我选 中肯 不厌其烦地 knowledgeable detailed clearly patiently answered_all_my_questions',
    INEXPERT:
      '客服不懂 完全不懂 根本不懂 什么也不懂 也不清楚 没答上来 一个都没答上 都没答上来 推荐错了规格 没说到点子 没说到点子上 等于没回 回了等于没回 回了跟没回一样 让我自己看详情页 打太极似的 不知所云 废话 绕圈子 不解答 一脸懵 什么都答不 什么都答不出 推最贵 推贵 最贵的那款 地推 只会发链接 就没了下文 只会说亲 只会复制 让我自己看 让我自己看详情 自己看详情 看详情页 照着念 照本宣科 张冠李戴 强行推销 硬推 一个劲推荐 一个劲推销 只会推荐贵的 只推贵的 推荐贵的 讲不清 讲不清楚 说不明白 讲不明白 也不懂 自己都不懂 自己都不清楚 自己也不清楚 不熟悉 啥也不知道 什么也不知道 什么也不懂 都不知道 业务不熟 业务不熟练 一知半解 敷衍我说 自相矛盾 前后矛盾 推荐错 推荐错了 推荐错码 给我推荐错 误导我 误导消费者 夸大其词 吹得 吹嘘 答不上来 答不出 回答不上 回答不了 回答不上来 含含糊糊 没说清 没讲清 不专业 一问三不知 答非所问 说不清楚 说不清 不了解 啥也不懂 什么都不懂 什么都不知道 啥都不知道 问不出 误导 瞎推荐 乱推荐 乱说 忽悠 胡说 天花乱坠 瞎说 骗我说 含糊 含糊其辞 模棱两可 外行 自己也不知道 支支吾吾 信口开河 驴唇不对马嘴 牛头不对马嘴 文不对题 clueless misled wrong_advice',
    ASSURED:
      '信誓旦旦 说防水 说了防水 说好用 说很好用 说耐用 说是纯 承诺不会 说肯定 说绝对 拍胸脯 打包票 说了不会 说得好好的 说是不会 说不会 说能用 说可以用 说没问题 说合适 说不掉色 说不会 说肯定 说可以 说保证 保证没问题 信誓旦旦 told_me_it_would said_it_would',
    ANSWERED: '问什么答什么 有问必答 一一解答 问啥答啥 知无不言',
  },
  rules: {
    'service-attitude': [
      '- SERVICE BAD !SHIP',
      '- RUDE !SHIP',
      '- SELLER SERVICE BAD',
      '+ SERVICE POLITE !SHIP !CARE',
      '~ SERVICE WISH',
      '+ SELLER POLITE !WISH !GIVEN !FREE !CARE !RETURN',
      '+ @SELLER POLITE !WISH !@CARE !@FREE !@FIX !@PACKAGE !@COMPLAIN',
      '+ SELLER ANSWERED',
      '~ SERVICE MID',
      '~ @SERVICE MID !SHIP !AFTER !REPLY !QUALITY !PRICE !GOODS',
      '~ SELLER MID !REPLY !ADVISE',
      '+ SERVICE GOOD !SHIP !ADVISED',
      '= SERVICE !SHIP !VISIT',
      '+ SELLER GOOD !REPLY !NOREPLY !REPLYDONE !ADVISE !ADVISED !TROUBLE !RETURN !GIVEN !SOLVED !CARE !PRICE !SHIP !@PACKAGE !WISH !PICTURE !SAME !QUALITY !CLEAR !POLICY !COMPLAIN !GOODS !AFTER',
      '- SELLER BAD !REPLY !NOREPLY !REPLYDONE !ADVISE !ADVISED !TROUBLE !RETURN !GIVEN !UNSOLVED !REFUSED !CARE !PRICE !SHIP !PACKAGE !POLICY !COMPLAIN !GOODS !AFTER',
    ],
    'reply-speed': [
      '- NOREPLY !CARE !CONCEDE !@COMPLAIN',
      '+ REPLYDONE',
      '~ CONCEDE NOREPLY',
      '~ CONCEDE REPLY SLOW',
      '~ REPLY MID',
      '- REPLY SLOW !COMPLAIN !UNSOLVED',
      '- REPLY ONLY',
      '+ REPLY FAST',
      '~ REPLY WISH',
      '- BOUGHT IGNORE',
      '- SELLER SLOW !AFTER !RETURN !GIVEN !SHIP !COMPLAIN !SOLVED !UNSOLVED !CARE',
    ],
    'pre-sales-advice': [
      '- INEXPERT !FIX',
      '+ EXPERT ANSWERED',
      '+ ADVISE EXPERT',
      '+ ADVISE FITS',
      '- ADVISE MISFIT !ADVISED',
      '- @ADVISED @SELLER MISFIT !ADVISED',
      '- @ASSURED SHODDY',
      '- @ASSURED MISFIT',
      '- @ASSURED DIFFERS',
      '+ @ADVISED FITS',
      '+ ADVISED EXPERT',
      '+ ADVISE POLITE !AFTER !TROUBLE !RETURN',
      '+ ADVISE GOOD !WISH',
      '- ADVISE BAD',
      '+ @ADVISE FITS',
      '- @ADVISE @SELLER MISFIT !ADVISE !SIZE',
      '+ EXPERT SELLER !AFTER',
    ],
  },
};
