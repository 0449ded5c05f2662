"""Words of Chinese, Japanese and Korean pages that stand where names do and are none, and surnames."""

from __future__ import annotations

FURNITURE = frozenset(
    """
    登录 退出 注册 登錄 登入 註冊 会員登録 ログイン ログアウト 名片 人氣 人气 投稿 特集 関連ニュース
    関連記事 一覧 記事 写真 翻訳者 翻訳 編集者 監訳 撮影 代表撮影 分享 收藏 评论 評論 回复 留言 首页 首頁
    更多 もっと見る 続きを読む 구독 로그인 회원가입 댓글 공유 인쇄
    来源 來源 发表于 发表於 发布于 发布时间 字号 字体 调整字体 缩小字体 放大字体 原标题 责任编辑 人参与 时间
    编辑 校对 阅读 相关推荐 相关阅读 微信 微博 未知 佚名 网络整理 您所在的位置 公開日 更新日 ポスト スクラップ
    기사입력 기사수정 입력 수정 등록 무단전재
    """.split()
)
"""Words of East Asian pages' buttons and labels."""

ORGANIZATION_MARKS = frozenset(
    """
    新聞 新闻 日報 日报 晚报 晩報 周刊 週刊 通信 通讯 通訊 編集 编辑 編輯 本社 网 網 社 放送
    電視 电视 報道 报道 オンライン デジタル 뉴스 신문 일보 방송 편집
    """.split()
)
"""Parts of the names of East Asian organisations."""

ORGANIZATION_ENDINGS = ("报", "報", "台", "臺", "局", "频道", "頻道", "发布", "發布", "观察", "观点")
"""Ends of such names."""

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
    "姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤裴施翁"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇魏呂盧鍾譚陸範賈韋鄒閻龍賀顧龔萬錢嚴湯"
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변"
)
"""First characters of the most common Chinese and Korean surnames."""
