import type { Family } from './lexicon';

/** Rules and promises: the return policy, what becomes of complaints, and who still cares afterwards. */
export const policy: Family = {
  words: {
    POLICY: `不支持退换 不支持退货 不支持无理由 不支持换货 不退不换 概不退换 三年质保 两年质保 一年质保 质保条款 试穿不满意 退货规则 拆了塑封 塑封 保修三年 承诺不满意包退 不满意包退 有保固 政策说变就变 影响二次销售 写着可以退 明明写着可以退 先行赔付 退货难 退换难 保固 保固内 试用七天 试用0天 退货期限 退货时效 return_window 退换条件 退货条件 退换货政策 退换货规则 退货须知 售后政策 售后规则 吊牌 特价 签收后不 试穿 试用 试用期 不满意可以退 不合适可以退 不合适可退 七天可退 七日 七日内 犹豫期 质保两年 质保三年 保修两年 保修三年 只换不修 以换代修 无忧退换 退换无忧 七天无理由 0天无理由 无理由 无理由退货 七天无理由退货 0天无理由退货 无理由退换 七天无理由退换 七天退换 退换政策 退货政策 退货规则 退货规定 鉴赏期 鉴赏期内 包退 包换 包退换 三包 保修一年 保修期 质保 质保期 保修政策 规则 规定 条款 政策 拆封 拆了包装 开封 假一赔十 随时可以退 随时能退 都能退 可以退换 支持退换 三十天包退 0天包退 七天内 0天内 return_policy policy warranty guarantee`,
    ALLOWED:
      '就能退 满意就能退 不满意就能退 不满意包退 说到做到 不喜欢也给退 也给退 穿了也给退 包退换 先行赔付 也能退 都可以退货 不喜欢也能退 不喜欢可以退 可退可换 可以退货 可以退换 可以无理由 不满意可以退 不合适可以退 不合适可退 说退就退 想退就退 包退包换 只换不修 以换代修 无忧退换 退换无忧 质保两年 质保三年 保修两年 保修三年 可退 都可以退 支持 可以退 能退 随时退 随时可以退 都能退 包退 包退换 包换 免费换 保修一年 有保障 可以退换 无条件 accepts allows',
    FORBIDDEN:
      '就是个摆设 摆设 模棱两可 根本不给保 不给保 没有提示 影响二次销售 一概不退 就一概不退 不近人情 说变就变 太绕 太绕了 却不给修 不适用 不认了 就不让退 就不能退 就不退 没搞懂怎么退 only_three_days 不退不换 不能退换 不让退换 不给退换 不支持退换 不支持退货 不支持无理由 不支持七天 不支持0天 概不退 一律不退 苛刻 坑人的规定 条件多 限制 文字陷阱 说改就改 说变就变 不能退货 不能退 cannot_be_returned no_returns 不支持 不能退 不给退 不让退 不给退了 就不给退 不退不换 概不退换 概不负责 拆封不退 不可以退 不支持退 形同虚设 说了不算 不合理 霸王条款 文字游戏 玩文字 不算数 不允许 各种限制 限制多 一堆限制 final_sale non-refundable',
    CLEAR:
      '没有套路 没套路 人性化 顺利 清楚 清清楚楚 明确 透明 写得清楚 写得很清楚 一目了然 明明白白 清晰 公平 合理 人性化 宽松 clear fair transparent generous',
    UNCLEAR:
      '没看明白 看不明白 太绕 太绕了 绕来绕去的规则 搞不明白 没搞懂 没弄懂 没看懂 看不懂 搞不懂 云里雾里 没说明 也没说明 没提前说 没提示 不清楚 不明确 含糊 模糊 写得不清楚 没写清楚 没有说明 没说明 藏着 小字 不透明 前后不一 unclear vague hidden unfair',
    COMPLAIN: `打了差评 打了差评以后 提了建议 提建议 给了差评就 投诉后 投诉处理 反映问题以后 反映问题后 跟店长反映 向店家反映 跟老板反映 反映之后 反馈的问题 看到我的中评 我的中评 我的差评 差评后 投诉之后 投诉了 差评之后 写了个差评 给差评 写了差评 打了个差评 给了个差评 提的意见 反馈了 反馈之后 反馈给 平台判 客服主管 跟店长 平台申诉 filed_a_complaint 投诉电话 投诉到 去投诉 平台客服 平台判 小二 小二判 提了意见 抱怨 申诉 向平台 找平台 联系平台 打了一星 一星 追了差评 客诉处理 协会 消费者协会 市场监管 消保 0打了 打了0 打0投诉 投诉 平台介入 小二介入 客服介入 官方介入 介入 客诉 举报 维权 消协 工商 反应问题 反馈问题 反映情况 给了差评 打了差评 申诉 起诉 曝光 提意见 看到评价 complaint complained complain complaints dispute reported`,
    CHASED:
      '后才 这才同意 这才 才愿意退款 才愿意退 才有人出来 才松口 他们才松口 才有人出来处理 才有人理 才退给 才给退 才给换 才给我退 才给我换 才给我处理 才道歉 才重视 才有回应 才松口 才妥协 才愿意处理 才解决了 才给解决 才给我解决 才肯 才给 才处理 才退 才理 才同意 才赔 才愿意 才承认 才有人 才解决 才搭理',
    PRESSURE:
      '删掉 要我删掉 让我删掉 来辱骂 辱骂我 来骂我 威胁要 威胁我 不改评价就 不改评价 公开我的信息 逼我改 逼我删 求我删 求改 求删 让删 让我删 要求删 要求我删 要求改评 骚扰电话 恐吓 打骚扰 短信轰炸 上门威胁 才给退款要求 改评价 改评 删差评 删评 删评价 修改评价 改好评 让我改 要我改 骚扰 威胁 电话轰炸 一直打电话 不停打电话 天天打电话 ',
    SORRY:
      '改进 真的改进 歉意 表示歉意 很重视 虚心接受 哪里不满意 虚心 很快联系我 专人联系 采纳了 真的采纳 已经改好 改好了 联系我处理 called_me apologize 赢 赔礼道歉 诚恳道歉 亲自道歉 亲自打电话 亲自处理 亲自联系 店长亲自 老板亲自 采纳 立刻改 马上改 改进了 整改 接受批评 态度诚恳 给了说法 给了答复 公正 妥善处理 专人 专人跟进 道歉 赔礼 赔不是 致歉 认真记录 处理方案 主动联系 解决方案 重视 虚心 接受意见 改进 apologized apology',
    CARE: `问候 使用感受 使用效果 指导 指导我 教我 教学 怎么用 售后回访 使用指导 安装指导 后续服务 长期 一直跟 隔段时间 过段时间 过了一个月 过了半年 半年后 用了一个月 嘱咐 叮嘱 回访 跟进 关心 主动询问 主动问 问我用着 问用得 问使用 使用情况 使用状况 还问我 提醒我 主动提醒 教我怎么 怎么保养 保养 使用方法 后续 售后跟踪 跟踪 后期 事后 定期 发教程 教程 远程指导 持续 随时找他 随时找我 随时联系 follow-up follow_up followed_up checked_in check_in`,
    CARED:
      '定期发 定期给我发 小知识 保养小知识 追踪使用状况 主动追踪 顺不顺利 装得顺不顺利 记得提醒 还记得提醒 提醒我换 特意来问 愿意教 都愿意教 送了保养 送保养 回访 主动关心 用得顺不顺手 顺不顺手 特意来问我用 又来问 来问 好不好用 提醒 该换了 教学影片 教学视频 附教学 附影片 影片 还会问 特意问 特地问 专门问 追踪使用 嘱咐 叮嘱 贴心提醒 提醒保养 提醒怎么 提醒更换 问使用感受 问使用效果 问我效果 问效果 还来问 还打电话 还打电话问 还发消息问 还专门 专门打电话问 手把手 手把手教 一步一步教 视频教我 视频指导 远程教 用得怎么样 用得习惯 用得惯 主动联系问 主动来问 主动回访 售后回访 回访 打电话回访 电话回访 关心 主动询问 主动提醒 提醒我 还问我 问我用着 问用得怎么样 问使用 感动 随时找 定期回访 发教程 耐心教 主动问 讲解了使用方法 followed_up checked_in',
    NOCARE:
      '没人跟进 后续没人跟进 再也没人理我 再也没人理 卖完东西就失联 就失联 使用指导也没有 没有使用指导 就再也没人 后面啥都不管 后面不管 后面就不管 啥都不管 什么都不管 人就没影了 人就没了 就不管了 就没人了 只管收钱 再也没人 再没人管 再没人理 没了下文 石沉大海了 从此失联 从此消失 销声匿迹 人就消失 就消失了 就找不到人 就失联 就没影 没影了 一概不管 其余不管 其他不管 只管卖 只管卖不管 管卖不管 卖完就跑 没有任何后续 没有售后回访 没有任何跟进 没有跟进 没跟进 不跟进 没有后续 没后续 没有回访 没回访 不管了 就不管 拍屁股走人 一锤子买卖 一次性买卖 翻脸不认人 卖出去就不管 没人跟进 不闻不问 卖完就不管',
  },
  rules: {
    'return-policy': [
      '- POLICY FORBIDDEN',
      '- POLICY REFUSED',
      '- @POLICY REFUSED @SAID',
      '- @POLICY @RETURN UNCLEAR',
      '- POLICY UNCLEAR',
      '+ POLICY CLEAR !SHIRK',
      '+ POLICY GOOD',
      '+ POLICY EASY',
      '+ POLICY ALLOWED !SAID',
      '+ POLICY FREE',
      '- POLICY UNSOLVED',
      '- @POLICY UNSOLVED !COMPLAIN',
      '- POLICY BAD !FEE',
      '- @POLICY BAD !SELLER !SHIP !QUALITY !PRICE !@FEE !GOODS',
      '+ @POLICY GOOD !SELLER !SHIP !QUALITY',
      '~ REFUSED MID',
      '- @ALLOWED SHIRK',
    ],
    'complaint-handling': [
      '- PRESSURE',
      '- COMPLAIN CHASED',
      '- COMPLAIN UNSOLVED',
      '- COMPLAIN PRESSURE',
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
      '- COMPLAIN SHIRK',
      '- @COMPLAIN SHIRK',
      '- @COMPLAIN NOREPLY',
      '- @COMPLAIN IGNORE',
      '+ COMPLAIN SOLVED',
      '+ COMPLAIN FAST !SHIP',
      '+ COMPLAIN REFUND',
      '- COMPLAIN BAD',
      '= COMPLAIN GOOD',
    ],
    'follow-up-care': [
      '- NOCARE',
      '- @BOUGHT IGNORE !NOREPLY',
      '- @BOUGHT SHIRK',
      '- CARE BAD',
      '+ CARED !RETURN !TRACK !SHIP',
      '+ CARE GOOD',
      '+ CARE POLITE',
    ],
  },
};
