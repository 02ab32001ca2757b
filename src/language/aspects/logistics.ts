import type { Lexicon } from './lexicon';

/** The way to the buyer: how fast and how well it came, and whether one could see where it was. */
export const logistics: Lexicon = {
  SHIP: `下单到收货 快递员态度 快递师傅 送货员 配送员 送货小哥 外卖小哥 宅配 到货速度 到货时间 送货速度 运送 寄送 寄货 快递 物流 发货 送货 配送 到货 出货 寄出 运输 派送 派件 快递员 快递小哥 送货师傅 快递公司 顺丰 中通 圆通 韵达 申通 极兔 京东快递 邮政 送货上门 发出 收到货 物流速度 发货速度 出货速度 收货 shipping delivery shipped delivered courier`,
  VISIT: '上门',
  ARRIVED:
    '到货碎 到货碎了 到货就碎 到货就坏 到货时 收到就 到货 收到 寄来 到手 拿到 送来 送到 拆开 打开 打开一看 来的时候 arrived received came',
  /** Says how the goods came without a word for shipping. */
  CAMEFAST:
    '下午就送来 就送来了 这家隔天就到 隔日达 当日到 一天就收到 两天就收到 三天就收到 今天就收到 昨天拍今天 昨天买今天 上午下单下午 早上下单晚上 早上下单下午 隔天就送 发货神速 发货很快 发货快 物流给力 物流很给力 送货上门 送到家门口 送上楼 搬上楼 抬上楼 今天就到 昨天下单今天 次日达 当日达 隔天就到 第二天就到 第二天就收到 隔天到 一天就到 两天就到 三天就到 0天就到 当天就到 当天发货 秒发货 隔日就收到 次日就到 很快就到 很快就收到 arrived_early arrived_quickly came_quickly next_day_delivery fast_shipping {一|两|三|0}{天|days}early {one|two|three}_days_early',
  CAMESLOW:
    '寄丢 寄丢了 包裹寄丢 没收到 根本没收到 快递摔坏 快递弄坏 快递摔坏的 不肯送上楼 不肯送 不肯上楼 才出货 态度恶劣的快递 还没揽收 没揽收 未揽收 不揽收 备货 弄丢了 送丢了 还没发货 一周才发 几天才发 半个月才到 等了好几天才到 好多天才 才送到 才收到货 才收到 送丢 快递丢了 没送到 随便一放 直接扔 不上楼 不给送 不送上楼 让我自己去取 让自己去取 自己去驿站取 野蛮 天才到 天才发 天才收到 天才送到 天才寄出 个月才到 星期才到 周才到 没收到货 还没收到 迟迟不发 一直不发货 不发货 没发货 还没发 还不发货 预售 没送上门 不送上门 扔门口 丢门口 扔在门口 丢在门口 扔在楼下 扔驿站 不打电话就 放驿站 乱扔 暴力运输 暴力快递 丢件 弄丢 送错 不送货 took_weeks took_forever late_delivery never_arrived {等|拖}了{一周|三天|好几天|半个月|0天|一个礼拜|五天}才发{货|} 慢递 才{告诉我|说}要等{半个月|一周|0天|一个月}',
  TRACK:
    '站点 节点 物流动态 派送进度 物流信息 物流状态 快递信息 物流轨迹 轨迹 单号 快递单号 物流单号 查物流 物流显示 物流进度 运单 追踪 物流 快递 tracking track tracked',
  UPDATED:
    '都有提醒 有提醒 随时提醒 有通知 都有通知 随时看到 随时可查 随时追踪 实时 随时知道 全程可查 全程可见 每一步 都能看到 都能查到 都查得到 清楚 更新及时 实时更新 随时能查 随时可以查 随时查 查得到 能查到 可以查到 一目了然 更新很快 看得到 清清楚楚 更新 查到 显示 updated accurate real_time',
  STUCK:
    '虚假发货 没有物流信息 一直没有物流信息 没有物流 都查不到记录 查不到记录 没记录 查不到信息 一动不动 没有动静 就没动 没再更新 停更 不显示 显示签收 查不出 搜不到 不知道在哪 不知道到哪儿 不知道去哪 没物流信息 假物流 没更新 没有更新 不动 没动 卡在 停在 停滞 查不到 查不着 查无 到哪了 不知道到哪 没有物流 没信息 没有信息 无信息 无更新 单号是假 虚假单号 空单号 假单号 没动静 卡住 stuck no_updates not_updated never_updated',
};
