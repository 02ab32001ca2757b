import type { Family } from './lexicon';

/** Rules and promises: the return policy, what becomes of complaints, and who still cares afterwards. */
export const policy: Family = {
  words: {
    POLICY: `七天无理由 0天无理由 无理由 无理由退货 七天无理由退货 0天无理由退货 无理由退换 七天无理由退换 七天退换 退换政策 退货政策 退货规则 退货规定 鉴赏期 鉴赏期内 包退 包换 包退换 三包 保修一年 保修期 质保 质保期 保修政策 规则 规定 条款 政策 拆封 拆了包装 开封 假一赔十 随时可以退 随时能退 都能退 可以退换 支持退换 三十天包退 0天包退 七天内 0天内 return_policy policy warranty guarantee`,
    ALLOWED:
      '支持 可以退 能退 随时退 随时可以退 都能退 包退 包退换 包换 免费换 保修一年 质保 有保障 可以退换 无条件 accepts allows',
    FORBIDDEN:
      '不支持 不能退 不给退 不让退 不给退了 就不给退 不退不换 概不退换 概不负责 拆封不退 不可以退 不支持退 形同虚设 说了不算 不合理 霸王条款 文字游戏 玩文字 不算数 不允许 各种限制 限制多 一堆限制 final_sale non-refundable',
    CLEAR:
      '清楚 清清楚楚 明确 透明 写得清楚 写得很清楚 一目了然 明明白白 清晰 公平 合理 人性化 宽松 clear fair transparent generous',
    UNCLEAR:
      '不清楚 不明确 含糊 模糊 写得不清楚 没写清楚 没有说明 没说明 藏着 小字 不透明 前后不一 unclear vague hidden unfair',
    COMPLAIN: `投诉 平台介入 小二介入 客服介入 官方介入 介入 客诉 举报 维权 消协 工商 反映问题 反应问题 反馈问题 反映情况 差评 给了差评 打了差评 中评 追评 申诉 起诉 曝光 提意见 反馈 看到评价 反映 complaint complained complain complaints dispute reported`,
    CHASED: '才给解决 才给我解决 才肯 才给 才处理 才退 才理 才同意 才赔 才愿意 才承认 才有人 才解决 才搭理',
    PRESSURE:
      '改评价 改评 删差评 删评 删评价 修改评价 改好评 让我改 要我改 骚扰 威胁 电话轰炸 一直打电话 不停打电话 天天打电话 骂人',
    SORRY: '道歉 赔礼 赔不是 致歉 认真记录 处理方案 主动联系 解决方案 重视 虚心 接受意见 改进 apologized apology',
    CARE: `回访 跟进 关心 主动询问 主动问 问我用着 问用得 问使用 使用情况 使用状况 还问我 提醒我 主动提醒 教我怎么 怎么保养 保养 使用方法 后续 售后跟踪 跟踪 后期 事后 定期 发教程 教程 远程指导 持续 随时找他 随时找我 随时联系 follow-up follow_up followed_up checked_in check_in`,
    CARED:
      '回访 打电话回访 电话回访 关心 主动询问 主动提醒 提醒我 还问我 问我用着 问用得怎么样 问使用 感动 随时找 定期回访 发教程 耐心教 主动问 讲解了使用方法 followed_up checked_in',
    NOCARE:
      '没有任何跟进 没有跟进 没跟进 不跟进 没有后续 没后续 没有回访 没回访 不管了 就不管 拍屁股走人 一锤子买卖 一次性买卖 翻脸不认人 卖出去就不管 没人跟进 不闻不问 卖完就不管',
  },
  rules: {
    'return-policy': [
      '- POLICY FORBIDDEN',
      '- POLICY REFUSED',
      '- @POLICY REFUSED @SAID',
      '- POLICY UNCLEAR',
      '+ POLICY CLEAR',
      '+ POLICY GOOD',
      '+ POLICY EASY',
      '+ POLICY ALLOWED !SAID',
      '+ @POLICY GOOD !SELLER !SHIP !QUALITY',
      '~ REFUSED MID',
      '= POLICY RETURN',
    ],
    'complaint-handling': [
      '- PRESSURE',
      '- COMPLAIN CHASED',
      '- COMPLAIN UNSOLVED',
      '- COMPLAIN REFUSED',
      '- @COMPLAIN CHASED',
      '- COMPLAIN NOREPLY',
      '- COMPLAIN SLOW',
      '- COMPLAIN RUDE',
      '- COMPLAIN IGNORE',
      '- @COMPLAIN UNSOLVED',
      '+ COMPLAIN SORRY',
      '+ @COMPLAIN SORRY',
      '+ @COMPLAIN FAST !SHIP',
      '+ @COMPLAIN SOLVED',
      '- COMPLAIN BAD',
      '= COMPLAIN GOOD',
    ],
    'follow-up-care': [
      '- NOCARE',
      '- @BOUGHT IGNORE',
      '- @BOUGHT SHIRK',
      '- CARE BAD',
      '+ CARED !RETURN',
      '+ CARE GOOD',
      '+ CARE POLITE',
    ],
  },
};
