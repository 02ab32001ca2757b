/**
 * Words that name goods or belong to them, by kind, over folded text (Simplified, lower case). Words that several kinds share (味道,
 * 颜色, 宝宝) are left out; a longer word wins over a shorter one that begins it (鞋柜 is furniture, 鞋 footwear).
 */
export const goodsWords: Readonly<Record<string, string>> = {
  footwear:
    '鞋 靴 脚感 磨脚 挤脚 顶脚 鞋带 鞋底 鞋垫 脚后跟 合脚 跟脚 裹脚 脚背 脚趾 上脚 脚长 脚型 脚面 脚踝 脚掌 鞋码 足弓 脚汗 shoe shoes boots sneakers sandals slippers',
  bags: '包包 背包 书包 挎包 双肩包 手提包 单肩包 肩带 帆布包 斜挎 腰包 胸包 斜背 行李箱 拉杆箱 包带 handbag wallet suitcase luggage',
  clothes:
    '衣服 裤子 裤 裙 外套 毛衣 卫衣 衬衫 衬衣 t恤 羽绒服 内衣 上衣 棉服 夹克 大衣 睡衣 文胸 开衫 袖子 袖口 领口 打底衫 腰围 裤腿 裤腰 起球 显瘦 内搭 衣长 袖长 长袖 短袖 肩宽 胸围 修身 针织 衣领 纯棉 抽绳 腰身 穿搭 dress jeans sweater hoodie leggings',
  phone: '手机 通话 sim卡 像素 待机 安卓 鸿蒙 smartphone iphone android',
  phoneExtras: '手机壳 钢化膜 贴膜 充电宝 充电器 数据线 充电线 手机膜 保护壳 powerbank',
  computer:
    '电脑 平板 笔记本 键盘 鼠标 硬盘 显卡 开机 分辨率 运行 触控板 固态 蓝屏 路由器 网线 laptop tablet keyboard mouse',
  sound:
    '耳机 音箱 音响 蓝牙 入耳 听歌 音量 音质 低音 降噪 话筒 麦克风 左耳 右耳 双耳 耳塞 耳套 电流声 重低音 headphones earbuds earphones speaker',
  appliance:
    '热水器 洗衣机 冰箱 空调 微波炉 电饭煲 电饭锅 豆浆机 吸尘器 扫地机 油烟机 电风扇 风扇 加湿器 净水器 吹风机 剃须刀 榨汁机 挂烫机 扫地机器人 滚筒 甩干 脱水 变频 烤箱 电水壶 热水壶 燃气灶 制冷 洗碗机 电磁炉 空气炸锅 破壁机 取暖器 暖风机 电热毯 除湿机 电器 跳闸 vacuum fridge kettle blender oven fryer',
  light: '灯 灯具 灯光 灯泡 吸顶灯 台灯 吊灯 灯罩 灯带 色温 灯管 灯珠 调光 lamp bulb lighting',
  furniture:
    '沙发 床垫 床架 木床 柜子 衣柜 鞋柜 书柜 桌子 书桌 餐桌 椅子 茶几 按摩椅 书架 凳子 躺椅 折叠桌 桌腿 桌脚 桌板 桌椅 抽屉 电脑椅 实木 升降桌 床上桌 麻将桌 梳妆台 电视柜 床头柜 置物架 榻榻米 板凳 床板 柜门 椅背 桌角 sofa couch mattress bookshelf wardrobe',
  bedding:
    '被子 枕头 枕芯 床单 被套 四件套 毛毯 窗帘 浴巾 凉席 蚊帐 棉被 被芯 蚕丝被 枕套 床品 床笠 被罩 靠枕 抱枕 褥子 枕巾 地毯 pillow duvet bedsheet blanket curtain',
  makeup:
    '口红 面膜 粉底 眼影 精华 护肤 乳液 面霜 洗面奶 防晒霜 香水 眼霜 爽肤水 化妆 卸妆 睫毛 唇膏 上妆 补水 保湿 敏感肌 彩妆 遮瑕 腮红 控油 毛孔 痘痘 脱妆 持妆 眉笔 眼线 祛痘 搓泥 拔干 素颜 lipstick foundation moisturizer serum mascara perfume',
  washing:
    '洗发水 洗发露 沐浴露 护发素 洗头 头皮屑 去屑 头皮 头发 发质 洗衣液 洗衣粉 牙膏 牙刷 肥皂 香皂 洗手液 洗洁精 洗完头 掉发 脱发 发根 发丝 刷牙 牙龈 漱口 手工皂 shampoo conditioner detergent toothpaste',
  paper: '纸巾 抽纸 卷纸 卫生纸 卫生巾 掉屑 湿巾 棉柔巾 tissue wipes napkins',
  baby: '奶粉 纸尿裤 尿不湿 奶瓶 婴儿车 奶嘴 辅食 红屁股 尿布 红臀 尿裤 吐奶 吸奶器 diapers stroller pacifier',
  toys: '玩具 积木 乐高 拼图 毛绒 拼装 手办 公仔 遥控车 娃娃 玩偶 盲盒 变形金刚 气球 泡泡机 lego puzzle',
  fruit:
    '水果 橙子 榴莲 芒果 樱桃 草莓 车厘子 火龙果 香蕉 葡萄 猕猴桃 柚子 果子 果肉 果径 果皮 果核 熟透 脆甜 多汁 很甜 不甜 水分 坏果 烂果 桃子 橘子 西瓜 荔枝 哈密瓜 皮薄 汁多 fruit apples oranges',
  food: '好吃 难吃 口感 零食 牛肉干 坚果 饼干 巧克力 蛋糕 面包 大米 食用油 粽子 月饼 火锅 辣条 螺蛳粉 方便面 鸡蛋 牛排 海鲜 口味 吃起来 入味 下饭 解馋 香肠 火腿 薯片 糖果 面条 饺子 酥脆 香脆 tasty delicious snack snacks flavor flavour chocolate cookies',
  drinks:
    '牛奶 酸奶 纯牛奶 饮料 茶叶 咖啡 白酒 红酒 啤酒 茶香 茶汤 口粮茶 咖啡豆 好喝 难喝 奶味 泡茶 冲泡 回甘 喝起来 奶茶 果汁 可乐 喝茶 茶味 coffee tea milk beer',
  books:
    '这本书 本书 看书 书籍 书中 书里 买书 作者 读者 译者 翻译 出版社 小说 阅读 印刷 纸张 读完 看完 故事 情节 绘本 书页 章节 书本 字迹 文笔 装帧 缺页 书皮 散文 教材 习题 真题 book author paperback chapters',
  hotel: '前台 入住 宾馆 大堂 退房 客房 旅馆 标间 服务台 住店 住宿 订房 房卡 大床房 双床房 reception lobby',
  takeaway: '外卖 送餐 骑手 骑士 饭菜 餐厅 点餐 菜品 米饭 送餐员 起送 takeaway',
  car: '车载 轮胎 坐套 脚垫 汽车 机油 车衣 行车记录仪 后备箱 方向盘 雨刮 tyre tires windshield dashcam',
  pets: '猫粮 狗粮 猫砂 狗狗 猫 猫抓板 磨爪 抓板 铲屎官 猫咪 宠物 主子 毛孩子 猫窝 狗窝 狗子 柯基 泰迪犬 金毛 逗猫 撸猫 遛狗 牵引绳 puppy kitten litter',
  plants: '花盆 绿植 多肉 种子 盆栽 鲜花 开花 发芽 花苞 玫瑰花 浇水 花苗 营养土 浇花 施肥 枝叶 seeds bloom flowers',
  sport:
    '帐篷 自行车 跑步机 瑜伽垫 哑铃 护膝 跳绳 钓鱼 鱼竿 鱼线 篮球 足球 羽毛球拍 球拍 泳衣 泳镜 骑行 睡袋 登山杖 鱼钩 鱼漂 头盔 渔具 dumbbells racket fishing',
  jewellery:
    '手表 表带 表链 机芯 银饰 金饰 表盘 项链 戒指 手镯 耳钉 耳环 手链 吊坠 镯子 足金 钻戒 刻度盘 watch necklace bracelet earrings',
  kitchen:
    '炒锅 平底锅 不粘锅 煮饭 蒸饭 煮粥 煲粥 煲汤 内胆 保温 保冷 杯盖 杯口 杯身 杯壁 杯底 水壶 炒菜 锅 菜刀 刀具 砧板 杯子 保温杯 水杯 筷子 餐具 饭盒 不粘 杯 壶 碗 煮 炖 蒸 开水 米汤 漏勺 菜板 灶台 knife mug tumbler cutlery',
  hardware: '螺丝刀 电钻 扳手 水龙头 花洒 马桶 瓷砖 插排 门锁 五金 水管 钻头 插座 合页 密封胶 faucet drill screwdriver',
  health:
    '胶囊 维生素 口罩 血压计 血糖仪 保健品 钙片 药膏 膏药 血压 药店 鱼油 药片 创可贴 棉签 吃药 vitamins capsules supplement',
  stationery: '钢笔 墨水 打印机 墨盒 中性笔 铅笔 笔芯 笔尖 书写 马克笔 彩笔 橡皮擦 文具 荧光笔 pen pencil printer',
};

/** Words that begin or hold a name of goods and name none: what is done with goods, and where they are used. */
export const passingWords =
  '放背包 塞背包 进背包 装背包 背包侧 书包侧 放书包 塞书包 进书包 挂书包 装书包 洗衣服 晾衣服 挂衣服 收衣服 叠衣服 放衣服 配衣服 搭衣服 用手机 连手机 看手机 刷手机 玩手机 放手机 手机支架 手机拍 手机号 放电脑 开灯 关灯 灯下 空调房 宠物店 茶叶罐 咖啡色 奶白色 橙子色 葡萄紫 牛奶白 天猫 熊猫 猫眼 猫跟 猫步 猫耳 猫爪 猫王 罩杯 杯具 世界杯 欧洲杯 杯赛 蒸发 蒸汽 水蒸气 汽车站 飞机杯 奶茶色 西瓜红 煮熟的鸭子 放桌角 蹭桌角';

/** Kinds that speak of one another: who buys fruit says how it tastes, who buys a tablet says how it sounds. */
export const kindred: readonly (readonly string[])[] = [
  ['fruit', 'food', 'drinks', 'takeaway', 'kitchen'],
  ['phone', 'phoneExtras', 'computer', 'sound'],
  ['washing', 'makeup', 'paper'],
  ['appliance', 'kitchen', 'hardware'],
  ['furniture', 'bedding', 'light'],
  ['baby', 'drinks', 'toys'],
  ['pets', 'furniture', 'bedding'],
];

/** What reviews of a kind tell of because it is carried in the goods: what fits a bag; the reverse says nothing. */
export const holding: Readonly<Record<string, readonly string[]>> = {
  bags: ['phone', 'phoneExtras', 'computer', 'books'],
};
