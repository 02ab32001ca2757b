import type { Family } from './lexicon';

/** People before and around the sale: attitude, speed of answers, advice. */
export const service: Family = {
  words: {
    SERVICE: '服务 态度 服务态度 服务质量 客服态度 服务意识 说话 口气 语气 service attitude',
    POLITE: `热情 耐心 客气 礼貌 有礼貌 友好 友善 和气 和善 亲切 有诚意 诚意 诚恳 真诚 温柔 负责 负责任 体贴 贴心 周到 人好 人很好 人超好 态度好 态度很好 不厌其烦 有耐心 好说话 实在 实诚 诚信 厚道 有担当 有责任心 道歉 一直道歉 认真 暖心 热心 嘴甜 讲道理 通情达理 善解人意
      没有架子 笑脸 爽快 豪爽 尽责 尽心 尽心尽力 无微不至 细致周到 polite friendly helpful kind patient courteous responsive apologized`,
    RUDE: `冷冰冰 冷淡 冷漠 敷衍 应付 糊弄 阴阳怪气 不耐烦 凶 很凶 横 骂人 骂 怼 怼人 恶劣 态度差 态度不好 态度恶劣 爱理不理 爱答不理 爱搭不理 傲慢 嚣张 拽 拽得很 没礼貌 没素质 素质低 素质差 说话难听 难听 没好气 口气很冲 很冲 讲话冲 讲话很冲 甩脸 翻脸 变脸 怠慢 无礼 强硬 冷处理
      复制粘贴 机械 机器人一样 套话 官腔 打官腔 威胁 辱骂 人身攻击 嘲讽 讽刺 鄙视 像欠他 不当人 跩 摆臭脸 臭脸 不屑 趾高气扬 蛮横 无赖 耍赖 rude impolite unhelpful dismissive arrogant unfriendly`,
    REPLY:
      '回复 回覆 回信 回消息 回信息 回话 回我 回答 响应 应答 回应 理我 搭理 理人 理睬 响应速度 反应 反馈速度 回复速度 留言 客服电话 售后电话 消息 信息 answered answers answer reply replies replied respond responds responded response messages message email emails',
    /** Answers come quickly. */
    REPLYDONE:
      '秒回 秒回复 秒回信息 有问必回 随时在线 全天在线 一直在线 24小时在线 0小时在线 都有人回 有人回 在线时间长 一打就通 随叫随到 随问随答 马上就回 很快就回 立刻回 及时回复 回复及时 回得及时 回得很及时 回得快 回得很快 回得挺快 抢着回答',
    NOREPLY: `不回 不回复 不回消息 不回信息 已读不回 已读未回 没人回 没人应 没人回复 没人理 没人搭理 没人接 无人应答 装死 失联 联系不上 找不到人 找不到人工 找不到客服 没反应 没回音 没有回音 没回应 没有回应 石沉大海 不在线 没人在线 永远占线 占线 打不通 不接电话 半天没反应 半天不回 爱回不回 没人回应
      半天才回 才回 才回一句 机器人 自动回复 转人工 没回 一直没回 不吭声 没消息 玩消失 人间蒸发 no_reply no_response never_answered never_replied never_responded ignored_my_messages ignored_my_emails`,
    ADVISE: `推荐 建议 讲解 介绍 咨询 解答 解释 指导 问啥 问什么 答什么 问了 有问题问 问东问西 帮我选 帮我挑 帮忙选 帮忙挑 挑尺寸 挑尺码 选尺码 选码 对比 导购 参谋 出主意 售前 请教 科普 问客服 问她 问他 问店家 问卖家 advice recommend recommended recommendation advised explained suggested questions`,
    /** A size or model was suggested; the words after it are not the size of what came. */
    ADVISED: '建议买 建议我买 推荐的尺码 推荐尺码 推荐我 推荐的 叫我买 让我买 让我拍 建议拍 建议我',
    EXPERT:
      '专业 有问必答 问什么答什么 问啥答啥 详细 很详细 清楚 很清楚 明白 仔细 对答如流 懂行 内行 果然合适 很准 推荐的尺码很准 解答详细 一一解答 逐一解答 讲得很细 讲得细 耐心解答 耐心讲解 耐心介绍 很懂 靠谱 帮我挑 帮我选 中肯 不厌其烦地 knowledgeable detailed clearly patiently answered_all_my_questions',
    INEXPERT:
      '不专业 一问三不知 答非所问 说不清楚 说不清 不懂 不了解 啥也不懂 什么都不懂 什么都不知道 啥都不知道 问不出 误导 瞎推荐 乱推荐 乱说 忽悠 胡说 天花乱坠 瞎说 骗我说 含糊 含糊其辞 模棱两可 外行 不清楚 自己也不知道 支支吾吾 信口开河 驴唇不对马嘴 牛头不对马嘴 文不对题 clueless misled wrong_advice',
    ANSWERED: '问什么答什么 有问必答 一一解答 问啥答啥 知无不言',
  },
  rules: {
    'service-attitude': [
      '- SERVICE BAD',
      '- RUDE',
      '+ POLITE',
      '+ SELLER ANSWERED',
      '~ SERVICE MID',
      '~ SELLER MID !REPLY !ADVISE',
      '= SERVICE',
      '= SELLER !REPLY !NOREPLY !REPLYDONE !ADVISE !RETURN !GIVEN !SOLVED !REFUSED !UNSOLVED !COMPLAIN !CARE !PRICEY !CHEAP !FAST !SLOW !TROUBLE !IGNORE !DIFFERS !MISFIT !FITS',
      '+ SELLER GOOD !REPLY !ADVISE !TROUBLE',
    ],
    'reply-speed': [
      '- NOREPLY !CARE',
      '+ REPLYDONE',
      '~ REPLY MID',
      '- REPLY SLOW',
      '- REPLY ONLY',
      '+ REPLY FAST',
      '- BOUGHT IGNORE',
      '- SELLER SLOW !AFTER !RETURN !GIVEN !SHIP !COMPLAIN !SOLVED !UNSOLVED !CARE',
    ],
    'pre-sales-advice': [
      '- INEXPERT',
      '+ EXPERT ANSWERED',
      '+ ADVISE EXPERT',
      '+ ADVISE FITS',
      '- ADVISE MISFIT !ADVISED',
      '- @ADVISED MISFIT',
      '+ @ADVISED FITS',
      '+ ADVISE POLITE !AFTER !TROUBLE',
      '+ ADVISE GOOD !WISH',
      '- ADVISE BAD',
      '+ EXPERT SELLER !AFTER',
    ],
  },
};
