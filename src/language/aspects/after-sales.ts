import type { Family } from './lexicon';

/** What happens when something has to be put right: its speed, the manner, the outcome, and what it costs the buyer. */
export const afterSales: Family = {
  words: {
    /** To take back or exchange or repair; negated it is a refusal. */
    RETURN:
      '退货 退款 换货 退 换 退换 退换货 维修 返修 修理 修 保修 退钱 退回 仅退款 退掉 寄回 返厂 退定金 换新 保价 价保 return returned returns refund refunded refunds exchange exchanged repair replace',
    REFUND: '退款 退钱 到账 钱到账 款到账 仅退款 打款 返款 refund refunds refunded',
    GIVEN: `补发 补寄 重发 重新发 重寄 重新寄 换了新 换了新的 换了个新 换新的 换了一个 换了个 给换 给我换 赔 赔偿 赔付 赔钱 理赔 补偿 补差价 补差额 退差价 退了差价 退了我 退我 退了 全额退款 全额退 给退 给我退 免费换 寄新的 补了 补给我 补一个 补上 给了补偿 红包 处理 解决 办 搞定 兑现 replaced replacement compensation compensated full_refund`,
    SOLVED: `解决了 解决好 处理好了 处理得很好 处理得好 处理得很利索 修好 修好了 搞定 搞定了 圆满解决 完美解决 妥善 妥善处理 马上补发 主动补发 主动退 当场就解决 顺利退 顺利换 就补寄 就补发 马上给我 直接给我换 直接换新 换了新的 给我换了新的 补发了 补寄了 补发了一个 赔了 赔偿了 赔给我 退了我 退了差价 全额退款 重新发了 重新寄了 给我重新发 重新给我发 补寄新的 补寄 给换新 二话不说就给
      说到做到 说话算话 兑现了 就好了零件 换了个零件 问题当场 退成功 换了个新的 给我补 主动联系我补发 补差额给我 免费换新 免费更换 solved resolved fixed replaced_it sent_a_new_one new_one`,
    UNSOLVED: `没解决 没有解决 解决不了 不解决 不处理 没处理 没给处理 得不到解决 老毛病 还是坏 还是不行 还是老样子 修了三次 修了两次 修了几次 又坏了 修不好 没修好 越修越坏 不了了之 没有结果 没下文 没给 没兑现 不兑现 不认账 不承认 死不承认 赖账 不认 不给说法 没说法 将就用 凑合用 将就 自认倒霉 只能认栽 吃哑巴亏 不补 不给补 没补 不赔 不给赔 不肯赔 处理结果我不满意
      也没给 到现在也没 到现在也没给 没有就是没有 没有办法 没办法 爱莫能助 拒绝处理 不予处理 无法解决 地址给错 unresolved never_fixed not_solved no_solution nothing_happened`,
    REFUSED: `拒绝 不给退 不让退 不退 不肯退 不能退 不给换 不让换 不换 不肯换 不予退 不予退款 拒绝退款 拒绝退货 拒绝换货 被拒 被拒绝 被驳回 驳回 申请被 退不了 退不掉 换不了 不同意退 不同意 不支持 不想退 就是不想退 各种借口 找借口 各种理由 找理由 不给修 不保修 不在保修 不给维修 保价也不给 refused refuse refuses denied rejected`,
    SHIRK: `推脱 推卸 推卸责任 推诿 踢皮球 踢来踢去 推来推去 推三阻四 甩锅 扯皮 互相推 刁难 百般刁难 变脸 翻脸 立马变脸 不认账 耍赖 狡辩 强词夺理 倒打一耙 说是我 赖我 怪我 怪到我 说我自己 我自己弄坏 拉黑 把我拉黑 恶语相向 装傻 装糊涂 装聋作哑 各种推 一推再推 打太极 反复让我 反反复复 死不承认 blamed blaming passing_the_buck excuses`,
    HASSLE:
      '麻烦 折腾 费劲 费事 费时费力 繁琐 复杂 白跑 来回跑 跑了 跑去 跑一趟 跑好几趟 自己寄 自己跑 自己去 来来回回 反反复复 各种证明 举证 录视频 拍视频 拍照 填表 一堆材料 耗 精力 浪费时间 心力交瘁 累 hassle complicated troublesome inconvenient painful',
    EASY: '省心 方便 简单 轻松 不麻烦 省事 便捷 一键 点两下 流程简单 不费劲 免费上门 无忧 毫不费力 easy simple hassle-free no_hassle painless effortless',
    PICKUP: '上门取件 上门取货 上门取 上门收 取件',
    /** A fee, of whatever kind. */
    FEE: '运费 邮费 寄费 来回运费 退货运费 手续费 折旧费 维修费 检测费 上门费 人工费 快递费 拆机费 服务费 配件费 材料费 往返运费 费用 fee fees restocking_fee return_shipping postage shipping_cost shipping_costs',
    COSTLY: `自己出 自己付 自付 自理 自己承担 我承担 我出 我付 要我出 要我付 还要我 让我出 买家承担 买家出 自费 倒贴 搭了 搭上 贴钱 扣了 扣掉 扣我 扣除 只退一半 只退 退一半 收了我 收我 要钱 收费 贵到 乱收费 赔的钱还不够 不够运费 不够邮费 损失 亏 花了 折旧费 手续费 得自己 要自己 自掏腰包 掏钱 另收 加钱 had_to_pay have_to_pay at_my_own_cost my_own_expense charged`,
    FREE: `免费 没收钱 没要钱 不收费 没收费 没花钱 一分钱没花 没花一分钱 不花钱 商家承担 卖家承担 卖家出 商家出 店家出 店家承担 他们承担 主动承担 承担了 承担运费 运费险 有运费险 送运费险 送了运费险 包运费 报销 运费全包 全包 包来回 退了运费 不用我出 不用出 for_free free_return free_returns covered prepaid_label prepaid`,
  },
  rules: {
    'after-sales-speed': [
      '- REFUND SLOW',
      '- RETURN SLOW',
      '- RETURN ONLY !FREE',
      '+ REFUND FAST',
      '+ RETURN FAST !SAID !REPLY !RUDE !REFUSED !PICKUP',
      '+ SOLVED FAST !RETURN',
      '+ GIVEN FAST !SAID !UNSOLVED',
      '~ AFTER MID SLOW',
      '~ @AFTER @MID SLOW',
      '- AFTER SLOW !REPLY !NOREPLY',
      '+ AFTER FAST !REPLY !REPLYDONE !NOREPLY',
      '- GIVEN SLOW',
      '+ @AFTER FAST !SHIP !REPLY !SELLER !PACKAGE',
      '- STILL RETURN',
      '- @SAID IGNORE SLOW',
    ],
    'after-sales-attitude': [
      '- SHIRK',
      '- AFTER RUDE',
      '- @RETURN RUDE',
      '- TROUBLE IGNORE',
      '- TROUBLE NOREPLY',
      '+ AFTER POLITE',
      '+ @AFTER POLITE !ADVISE',
      '+ @RETURN POLITE !SERVICE',
      '- AFTER IGNORE',
      '- BOUGHT SHIRK',
      '- AFTER BAD !SOLVED',
      '~ AFTER MID !SLOW',
      '+ AFTER GOOD !SOLVED !GIVEN !FAST',
    ],
    'after-sales-solution': [
      '- REFUSED !POLICY !COMPLAIN',
      '- UNSOLVED !COMPLAIN',
      '+ SOLVED',
      '- GIVEN BAD',
      '+ GIVEN WILLING',
      '+ RETURN WILLING',
      '- @POLICY REFUSED',
      '+ GIVEN GOOD',
    ],
    'after-sales-cost': [
      '+ FREE RETURN',
      '+ FREE FEE',
      '+ @RETURN FREE',
      '+ @AFTER FREE',
      '+ @TROUBLE FREE !CHEAP',
      '- FEE COSTLY',
      '- RETURN COSTLY',
      '- @RETURN COSTLY',
      '- RETURN FEE PRICEY',
      '- FEE PRICEY',
      '- @TROUBLE COSTLY',
      '- @RETURN HASSLE',
      '- @AFTER HASSLE',
      '+ @RETURN EASY !POLICY',
      '+ PICKUP',
    ],
  },
};
