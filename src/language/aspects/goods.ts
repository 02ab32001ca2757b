import type { Family } from './lexicon';

/** The goods themselves: quality, description, authenticity, size, packaging, price. */
export const goods: Family = {
  words: {
    QUALITY: `声音 噪音 料子 盖子 轮子 拉链 把手 螺丝 扣子 轮子 电机 马达 按键 接口 鞋底 鞋面 里衬 袖口 领口 皮质 盖子 刷头 线材 充电器 镜片 布 质地 香味 工艺品 zipper battery screen 质量 品质 做工 材质 面料 用料 料子 布料 质感 手感 工艺 走线 缝线 车线 质量问题 性能 效果 口感 音质 屏幕 电池 续航 味道 气味 quality material fabric build workmanship`,
    /** Says that the goods are well made or work well. */
    STURDY: `很轻 声音很轻 不吵 没有变形 没变形 不变形 严丝合缝 不掉毛 不漏 不闪 不卡 不晃 不烫 不闷 防水 不透 清新 很清新 不压耳朵 质感好 好闻 香浓 不刺鼻 抢着用 抢着吃 爱吃 爱不释手 顺滑 丝滑 透亮 皮实 靠得住 好东西 好货 做工精良 用料足 用料扎实 有分量 软糯 亲肤 不扎 不勒 不刺激 好闻 香 好听 好看 漂亮 美观 大气 上档次 静音 省电 给力的 制冷 暖和 轻便 清甜 脆 入味 灵敏 顺手 用着舒服 穿着舒服 好穿 好骑 很香 精美 高级 高级感 很润 耐用 结实 牢固 扎实 精细 精致 精美 细致 细腻 舒服 舒适 柔软 厚实 厚重 好用 好吃 好喝 顺滑 透气 保暖 经久耐用 耐穿 耐磨 耐看 不掉色 不褪色 不起球 没异味 没有异味 无异味 没味道 没有味道 无味 实用 好使 管用 稳固 稳定 清晰 流畅 新鲜
 不变形 没起球 没掉色 质量过硬 做工好 有质感 高档 sturdy durable comfortable soft well-made well_made works_great works_well solid
 {没有|没|不存在|没发现|无}{质量问题|瑕疵|毛病|故障|任何质量问题|任何瑕疵} {孩子|宝宝|儿子|女儿|爸妈|老公|老婆|爸爸|妈妈|狗狗|猫}{很|特别|超|都|超级|非常}{喜欢|爱吃|爱玩|爱穿|爱不释手} 轻快 显{瘦|白|高|腰细} 不紧绷 快多了 好看 一如既往{的|地|}好 够{亮|用|大} {速度|运行|开机}{很|明显|也|}{快|上来|流畅}了 清爽 不刺激 就是好用 文笔{好|不错} 很感人 一口气{读|看}完`,
    SHODDY: `{一边|左边|右边|一只}{没声|没声音|不响}{了|} 没声音 有{个|}{亮点|亮斑|暗点} 臭了 馊了 {全是|都是|是}生的 没熟 扣不上 一直闪 闪屏 太冲 太冲了 进水 就进水 刮痕 有刮痕 掉渣 太硬 质量差 塌陷 塌了 断开 歪的 feels_thin zipper_broke 掉了 松了 染了 染色 薄得 透光 烂了一半 烂了 裂了一条缝 一条缝 划痕 有划痕 拉丝 起皱 皱巴巴 洗了一次就 穿了一水 一水就 缩水 不转了 不亮了 没法用 又坏 坏了两个 坏了一个 味道大 味道很大 气味大 味道重 有味道 褪色 掉漆 破了个洞 破洞 没几天就坏 就坏了 用了几次就 用几天就 没用多久就 洗一次就 一洗就 一碰就 毛刺 塑料感 廉价 粗制滥造 偷工减料 做工差 质量差 质量太差 太次 很次 很水 漏 噪音大 声音大 太吵 发热严重 卡得 很卡 费电 不制冷 没效果 没有效果 没啥用 没什么用 没电 掉电快 不经用 不好用 不好吃 不舒服 硌 扎 勾丝 抽丝 发黄 断裂 异响 坏 坏了 就坏 坏的 坏掉 烂了 断了 开胶 掉色 褪色 起球 脱线 掉皮 裂开 裂了 开线 破洞 线头 异味 臭 怪怪 怪味 刺鼻 胶水味 粗糙 劣质 廉价感 次品 残次品 瑕疵 瑕疵品 二手 用过的 毛病 坏点 生锈 漏水 漏电 漏气 卡顿 死机 松动 变形 掉漆 起皮 不耐用 不结实
      质量问题 质量有问题 老毛病 不兼容 不能用 用不了 没法用 开不了机 充不进电 不工作 不转 不亮 不灵 失灵 硬邦邦 扎人 起毛 掉毛 难用 难吃 难闻 单薄 太薄 很薄 碎了 发霉 过期 不新鲜 乱七八糟 broken broke defective faulty flimsy cheap_quality cheaply stopped_working fell_apart torn damaged
      有{瑕疵|毛病|故障|坏点|划痕|异响|裂纹} {有|是|个}{次品|残次} {漏|渗|进}{水|油|液|气|光|电} {花|蓝|黑}屏 漏光 开{胶|线|裂|缝} {不}{制冷|加热|通电|开机|亮|转|响|出水|好使} 破{了|}{个|一个|}洞 {跟|像}{拖拉机|纸糊|塑料|抹布|玩具}{一样|似的} 没{几天|多久|用几次}就{坏|烂|断|不}
      {有点|有些|有个|一点}小{问题|毛病|瑕疵} 有质量问题
      坏了{三|0}个
      缺口 豁口 裂纹 裂缝 凹坑 坑洼 毛边 {掉|少}扣子 破口 发霉 串味 变质 漏光 断线 跳线 色斑 斑点
      又{坏|出问题|不行}了 {商品|产品|东西}有{点|}问题 {手表|钟|表|机器|风扇|洗衣机|马达}停了 不{加热|制冷|通电|出水|工作|保温|转|亮|响|充电|启动|吸水|粘|锁|出墨|打印} 味道{太|}{大|重} 一洗{水|}就{红|掉|褪|缩|变} 太难用 用不惯 {设计|做}得{真|太|}反人类 键盘{有点|太|}硬 {气味|味儿}{大|重} {少|缺}斤{短|少|缺}{两|斤} 坏了{去|找|问|再|以后|他们|联系} 死了{一|两|三|几|0} 有异响 {台灯|灯|屏幕|屏}{老|一直|总|}闪 {漏|渗}{氟|墨|液|油|水|气}`,
    SAME: '比照片还好看 比图片还好看 比照片好看 比图片好看 一样 一致 一模一样 相同 符合 相符 吻合 same',
    GOODS: '东西 产品 商品 宝贝 货品 物品 product item',
    PICTURE:
      '主图 网页 网页上 商品页 页面上 图片 照片 描述 实物 宣传 详情页 介绍的 卖家秀 页面图 色差 颜色 说的 description described pictures pictured photo photos picture',
    MATCHES:
      '和想象中一样 和想象的一样 跟想象中一样 和预期一样 跟预期一样 比照片还好看 比图片还好看 比照片好看 比图片好看 比图片更好看 比照片更好看 跟主图一模一样 和描述一样 与描述一致 与描述相符 和描述相符 跟描述一样 颜色很正 颜色正 没区别 没有区别 没差别 和图片一样 跟图片一样 和照片一样 所见即所得 相符 符合 无色差 没有色差 没色差 如图 如描述 名副其实 跟图 图文相符 as_described as_pictured matches exactly_as like_the_picture',
    DIFFERS: `发灰 差很多 到手发灰 有区别 区别大 有差别 差别大 差距大 差距很大 区别很大 有差距 落差 有落差 出入 有出入 两个东西 完全是两个 送错 寄错 错发 送错口味 丑哭 天差地别 天壤之别 挂羊头 偏黄 偏暗 偏红 对不上 色差 不符 货不对板 不一样 不一致 不同 差太多 相差 差很多 差好多 差得远 差太远 两样 完全两回事 两回事 不是那么回事 不是一回事 发错颜色 发错货 发错 虚标 夸大 照骗 图文不符 与描述不符 不像图片 偏色 发错款 寄错 错发 缩水 different not_as_described misleading wrong_color wrong_item
      {货|颜色|款式|型号|口味}{不对|发错|发错了}`,
    REAL: '验了防伪 验过真伪 专柜验过 是真品 防伪码 查验 有防伪 正品 真品 真货 正版 官方正品 行货 保真 真伪 验货通过 专柜正品 genuine authentic original',
    COUNTERFEIT:
      '和专柜的不一样 跟专柜不一样 和专柜不一样 字都印错 印错 不像真的 真假难辨 假货 假的 高仿 仿品 山寨 冒牌 盗版 不是正品 非正品 假冒 贴牌 翻新 翻新机 莆田 不像正品 怀疑正品 怀疑真假 fake counterfeit knockoff replica',
    SIZE: '版型 尺码 尺寸 大小 码数 鞋码 型号 尺码表 码子 size sizing fit {s|m|l|xl|xxl|大|中|小|均}{码|号}',
    FITS: '合身 合脚 合适 合体 正合适 贴合 贴身 刚合适 fits fit_perfectly true_to_size',
    /** Says it fits when something is worn or a size is spoken of. */
    SUITS: '准 标准 能穿 刚好 正好 刚刚好 没错 一点没错 很准 合适 精准',
    WEAR: '穿 穿着 穿上 穿起来 上身 上脚 脚 戴 戴着 挑的码 选的码 装上 码',
    MISFIT: ` 大了两个码 大两码 小了两个码 小两码 装不上 装不进 放不下 放不进 很紧 穿起来很紧 太肥了 要拿去改 太宽 太窄 大一圈 大了一圈 小了一圈 小一圈 勒得慌 勒得 紧绷 绷得 空荡荡 晃荡 穿不下 戴不上 戴不下 套不进 偏小 偏大 偏紧 偏长 偏短 太小 太大 小了 大了 有点小 有点大 穿不上 穿不了 没法穿 塞不进 紧了 挤脚 不跟脚 掉跟 宽大 肥大 不合身 不合适 不合脚 不准 太紧 太长 太短 太肥 太瘦 短了 长了 肥了 勒 大一号 小一号 大一码 小一码 too_small too_big too_tight too_large runs_small runs_large
      {大|小|长|短|宽|窄|肥|紧}{太多|很多|了很多|一大截|好多}
      {根本|完全|}不匹配 {对|配|装|合}不上
      {穿|套|塞|装|戴|放|扣}不{进|上|下}{去|} {尺码|尺寸|大小|码|码数|型号}{完全|}不{对|合} {提|拉|扣|穿|套}都{提|拉|扣|穿|套}不{上|进} {拉链|裤子|扣子|裙子|裤腰}{都|}{拉|提|扣}不上 {胸口|腰|肩膀|大腿|胳膊}{勒|绷|紧} 勒得慌`,
    PACKAGE:
      '气泡纸 冰袋 快递盒 快递箱 快递袋 气泡柱 纸盒 外壳包装 封口 包得 裹得 包装 包裹 盒子 箱子 纸箱 外箱 外盒 外包装 包装盒 礼盒 泡沫 气泡膜 打包 packaging packaged package box packed',
    INTACT:
      '完整 well_packed 完整无缺 盒子完整 结实 很结实 一个都没碎 没碎 很仔细 仔细 严密 得很结实 还是冰的 冰袋 好几层 包了好几层 气泡纸 填充物 结实的包装 里三层 包得严严实实 严严实实 防震 没磕 没有磕碰 没有压坏 一点没坏 一点没碎 毫发无损 没有损坏 严实 完好 完好无损 无损 没有破损 无破损 没破损 结结实实 三层 里三层外三层 裹得 裹了 没坏 没碎 包得好 包得很好 仔细包 密封 intact well_packed carefully_packed {一个|一点|都|全}{也|都|}没{碎|破|坏|漏|压} 东西没{坏|事|碎} 里面{东西|的|}没{事|坏|碎}',
    CRUSHED: `太简单 太简单了 太简陋 随便 太随便 太随便了 都湿了 瘪 瘪了 凹了 凹进去 变了形 到货就碎 压扁 压坏 破了 破损 破烂 挤压 瘪了 简陋 变形 压变形 漏了 洒了 碎了 到货碎 敷衍的包装 塑料袋 烂 被压 湿了 裂了 摔坏 磕 磕碰 开了口 damaged_box crushed torn_box dented leaking
      到货{就|时|已经|}{碎了|裂了|破了|瘪了|变形}`,
    PRICE: '价格 价钱 价位 性价比 单价 这个价 这价格 这价钱 这个价格 降价 涨价 保价 价保 price priced value money',
    CHEAP:
      'cp值很高 cp值 价格再低点 再低点 再便宜点 能便宜点 省了一半 省了 算是良心 半价 赚到 赚到了 很便宜 超便宜 特别便宜 便宜好用 便宜又 划得来 价格公道 价格实惠 价格合适 价格合理 价格美丽 不算贵 捡漏 捡到便宜 捡便宜 入手不亏 不亏 活动价 高性价比 cp值高 俗又大碗 打0折 便宜 实惠 划算 物美价廉 物超所值 超值 值 很值 包邮 优惠 不贵 白菜价 打折 折扣 省钱 省了 价廉 亲民 公道 良心价 性价比高 性价比很高 性价比超高 性价比不错 很优惠 值这个价 对得起 cheap affordable bargain worth reasonable',
    PRICEY:
      '跌了一百 就跌了 跌了 就降了 降了 贬值 刚买就降 就掉价 亏了 就搞活动 血亏 买亏了 背刺 小贵 不便宜 太坑钱 不值这个价 性价比太低 坑钱 死贵死贵 贵得离谱 肉疼 肉痛 涨了 有点小贵 稍贵 略贵 贵 太贵 很贵 偏贵 小贵 有点贵 不值 不划算 死贵 降价 就降价 立马降价 涨价 买贵了 买贵 性价比低 性价比不高 更贵 贵了 高价 智商税 亏了 不实惠 价格虚高 虚高 expensive overpriced pricey not_worth waste_of_money',
  },
  rules: {
    quality: [
      '+ QUALITY NOPROBLEM',
      '~ QUALITY WISH',
      '- SHODDY !GIVEN !SAID !SHIRK !CRUSHED !BATTERED !SHIP !AFTER !POLICY !CARE !ALLOWED',
      '- SHODDY CRUSHED !BATTERED !@ARRIVED !@PACKAGE',
      '+ STURDY !POLITE !SELLER !PACKAGE !RETURN !GIVEN !SOLVED !UNSOLVED !REFUSED !AFTER !REPLY !POLICY !CARE !SHIRK !@CARED',
      '- QUALITY BAD !INEXPERT',
      '~ QUALITY MID',
      '+ QUALITY GOOD',
      '= GOODS NOPROBLEM',
      '- GOODS BAD !SELLER !SHIP !PACKAGE',
      '~ GOODS MID !SELLER',
      '+ GOODS GOOD !SELLER !SHIP !PACKAGE !PRICE',
      '= QUALITY !TROUBLE !ADVISE !INEXPERT !SOLVED !GIVEN !RETURN',
    ],
    'as-described': ['- DIFFERS', '+ MATCHES', '+ PICTURE SAME', '= PICTURE GOOD', '= PICTURE BAD !SELLER'],
    authenticity: ['- COUNTERFEIT', '+ REAL'],
    'size-fit': [
      '- MISFIT !@POLICY !ADVISED !RETURN !GIVEN !REFUND !SHIRK !ALLOWED',
      '+ SIZE SUITS !RETURN !FIX',
      '+ WEAR SUITS !RETURN !FIX',
      '+ @SIZE SUITS !FIX !SHIP !SELLER',
      '+ FITS !EXPERT !SHIP !FIX',
      '+ @ADVISED SUITS !SHIP !@FIX !MISFIT',
      '~ SIZE MID',
      '= SIZE !FIX !ADVISE !EXPERT !ADVISED',
    ],
    packaging: [
      '- PACKAGE CRUSHED',
      '- BATTERED !GIVEN !SAID',
      '+ PACKAGE INTACT',
      '- CRUSHED @ARRIVED',
      '+ INTACT @PACKAGE !@CRUSHED',
      '= PACKAGE !@RETURN !REFUSED !FORBIDDEN !ALLOWED !RETURN !SHIP',
    ],
    price: [
      '~ CHEAP WISH',
      '- PRICEY !@FEE !@RETURN !ADVISE !INEXPERT !GIVEN !SOLVED',
      '+ CHEAP !@RETURN !FEE !UNSOLVED',
      '~ PRICE MID',
      '= PRICE !GIVEN !UNSOLVED !RETURN',
    ],
  },
};
