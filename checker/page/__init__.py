"""What a reader sees on one page; knows no policy."""

from checker.page.article import Article
from checker.page.credit import Credit
from checker.page.image_values import Image
from checker.page.lines import Line
from checker.page.names import same_person
from checker.page.page import Page, shorten
from checker.page.visibility import Hidden

__all__ = ["Article", "Credit", "Hidden", "Image", "Line", "Page", "same_person", "shorten"]
