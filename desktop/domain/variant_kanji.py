"""Old, popular and name forms of kanji that mean the same sign when searching.

Each word is a group: the sign that stands for all, then its other forms. NFKC has
already unified the compatibility forms, so they are not listed. 斉 and 斎 are two
signs, yet written for each other in surnames every day: one group. The small ヶ
and ヵ of place names (霞ヶ関, 霞ケ関) stand here in hiragana, as all katakana does
by then.
"""

from __future__ import annotations

_GROUPS = """
高髙 崎﨑嵜㟢 辺邊邉 斎齋齊斉 吉𠮷 島嶋嶌㠀 富冨 峰峯 浜濱濵 沢澤 滝瀧 竜龍 桜櫻
国國圀 広廣 真眞 実實 恵惠 徳德 芸藝 学學斈 会會 旧舊 円圓 栄榮 栃杤 橋槗 館舘
塩鹽 宝寶寳 浅淺 渓溪 渋澁澀 条條 郎郞 朗朖 槙槇 遥遙 瑶瑤 尭堯 凜凛 亀龜 亘亙
巌巖 岳嶽 弥彌 萬万 礼禮 祢禰 秋穐龝 松枩柗 梅楳 柳栁 桑桒 曽曾 角⻆ 晃晄 晋晉
暁曉 昂昻 冴冱 凉涼 淵渕渊 翠翆 静靜 豊豐 顕顯 黒黑 黄黃 緑綠 青靑 清淸 瀬瀨 頼賴
竈竃 籠篭 檜桧 藪薮 蘆芦 萌萠 蔵藏 薬藥 姉姊 姫姬 娘孃嬢 児兒 兎兔 冊册 処處
剣劍劒剱釼 剤劑 励勵 労勞 勅敕 勲勳 勧勸 区區 医醫 単單 厳嚴 双雙 収收 叙敍敘 台臺
号號 呉吳 唖啞 営營 嘱囑 噛嚙 団團 囲圍 図圖 圏圈 圧壓 塁壘 堕墮 壊壞 壌壤 壮壯
声聲 壱壹 売賣 変變 奥奧 奨奬 寝寢 対對 寿壽 専專 将將 尽盡 届屆 属屬 屏屛 峡峽
巣巢 巻卷 帯帶 帰歸 庁廳 廃廢 弐貳 弾彈 当當 径徑 従從 応應 恋戀 恒恆 悦悅 悩惱
悪惡 惨慘 愼慎 懐懷 戦戰 戯戲 戻戾 払拂 抜拔 拝拜 拠據 拡擴 挙擧 挟挾 捜搜 挿插
掲揭 揺搖 摂攝 撹攪 択擇 担擔 数數 断斷 昼晝 暦曆 歴歷 枢樞 検檢 楼樓 楽樂 概槪
様樣 権權 横橫 欠缺 欧歐 歓歡 歩步 歯齒 歳歲 残殘 殴毆 殻殼 毎每 気氣 氷冰 決决
沖冲 没沒 況况 涙淚 浄淨 済濟 渇渴 湾灣 湿濕 満滿 温溫 潜潛 滞滯 灯燈 炉爐 点點
為爲 焼燒 犠犧 状狀 独獨 狭狹 猟獵 猪豬 獣獸 献獻 瓶甁 画畫畵 畳疊疉 痴癡 発發
盗盜 県縣 砕碎 禅禪 穂穗 稲稻 穏穩 穣穰 窃竊 称稱 粋粹 粛肅 糸絲 経經 絵繪 継繼
続續 総總 繊纖 縁緣 縄繩 縦縱 缶罐 聴聽 胆膽 脳腦 脱脫 臓臟 舗舖 荘莊 茎莖 蛍螢
虫蟲 蛎蠣 蝋蠟 衛衞 装裝 覚覺 覧覽 観觀 触觸 訳譯 証證 誉譽 読讀 説說 諌諫 謡謠
譲讓 豫予 賛贊 贋贗 践踐 転轉 軽輕 輌輛 辞辭 弁辨瓣辯 逓遞 遅遲 遊游 郷鄕 酔醉
醤醬 醸釀 釈釋 釜釡 鉱鑛 銭錢 鋳鑄 錬鍊 鎌鐮 閲閱 闘鬪 陥陷 険險 隠隱 随隨 隣鄰
隷隸 雑雜 霊靈 頬頰 顔顏 飲飮 余餘 駅驛 駆驅 騒騷 験驗 髄髓 鴎鷗 鴬鶯 鶏鷄 麦麥
麹麴 麺麵 黙默 齢齡 両兩 並竝 乗乘 乱亂 争爭 亜亞 伝傳 体體 価價 侠俠 倹儉 仏佛
仮假 偽僞 党黨 内內 参參 即卽 既旣 喩喻 剥剝 填塡 痩瘦 繋繫 箪簞 祷禱 掴摑 掻搔
涜瀆 焔焰 莱萊 蝉蟬 躯軀 迩邇 鯵鰺 鹸鹼 騨驒 賎賤 薫薰 餅餠 倶俱 侭儘 呑吞 嘘噓
妍姸 屡屢 并幷 徴徵 教敎 晩晚 梼檮 毀毁 産產 税稅 絶絕 緒緖 羮羹 蒋蔣 虚虛 衆眾
鋭銳 靭靱 関關 写寫冩 録錄 鉄鐵銕鐡 煕熙凞熈 研硏 鶴靏鸖 園薗 野埜 喜㐂 土圡𡈽 今𫝆
功㓛 器噐 船舩 桝枡 壷壺 頚頸 撃擊 鎮鎭 戸戶 増增 刃刄 皐皋 準凖 けゖ かゕ
"""


def _table() -> dict[int, str]:
    return {ord(other): group[0] for group in _GROUPS.split() for other in group[1:]}


VARIANTS: dict[int, str] = _table()
