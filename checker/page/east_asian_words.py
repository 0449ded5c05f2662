"""Words of Chinese, Japanese and Korean pages that stand where names do and are none."""

from __future__ import annotations

FURNITURE = frozenset(
    """
    登录 退出 注册 登錄 登入 註冊 会員登録 ログイン ログアウト 名片 人氣 人气 投稿 特集 関連ニュース
    関連記事 一覧 記事 写真 翻訳者 翻訳 編集者 監訳 撮影 代表撮影 分享 收藏 评论 評論 回复 留言 首页 首頁
    更多 もっと見る 続きを読む 구독 로그인 회원가입 댓글 공유 인쇄
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
