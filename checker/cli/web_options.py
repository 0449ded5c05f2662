"""Options for pages from the web: which ones, and how they are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, TypeVar

import typer

from checker.cli.settings import path_of
from checker.cli.usage import WrongOptionsError
from checker.web.settings import WebSettings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.config.settings import Settings
    from checker.sources import PageItem
    from checker.web.use import Web

Number = TypeVar("Number", int, float)

_DEFAULTS: Final = WebSettings()
_PANEL: Final = "Pages from the web"

UrlsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--urls",
        metavar="FILE|-",
        rich_help_panel=_PANEL,
        help="Check the pages whose addresses FILE lists: one a line, or CSV, TSV or JSON Lines as trackers"
        " and search consoles export them; may be given several times.",
    ),
]
UrlsColumnOption = Annotated[
    str | None,
    typer.Option(
        "--urls-column",
        metavar="NAME",
        rich_help_panel=_PANEL,
        help="The column of --urls that holds the addresses, by heading or number; found if not given.",
    ),
]
SitemapOption = Annotated[
    list[str] | None,
    typer.Option(
        "--sitemap",
        metavar="URL|FILE",
        rich_help_panel=_PANEL,
        help="Check the pages of a sitemap, and of the sitemaps that it names.",
    ),
]
FeedOption = Annotated[
    list[str] | None,
    typer.Option(
        "--feed", metavar="URL|FILE", rich_help_panel=_PANEL, help="Check the pages of an RSS or Atom feed."
    ),
]
SinceOption = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DATE",
        rich_help_panel=_PANEL,
        help="Of sitemaps and feeds, only pages of that day (2027-01-31) or later, and undated ones.",
    ),
]
ContactOption = Annotated[
    str | None,
    typer.Option(
        "--contact",
        metavar="ADDRESS",
        rich_help_panel=_PANEL,
        help="A mail or web address that requests carry, for owners of sites who want to reach you.",
    ),
]
HostIntervalOption = Annotated[
    float | None,
    typer.Option(
        "--host-interval",
        min=0.0,
        max=3600.0,
        metavar="SECONDS",
        rich_help_panel=_PANEL,
        help=f"Time between two requests to one host; {_DEFAULTS.interval:g} if not given.",
    ),
]
HostLimitOption = Annotated[
    int | None,
    typer.Option(
        "--host-limit",
        min=1,
        max=64,
        metavar="N",
        rich_help_panel=_PANEL,
        help=f"Requests to one host at a time; {_DEFAULTS.per_host} if not given.",
    ),
]
FetchTimeoutOption = Annotated[
    float | None,
    typer.Option(
        "--fetch-timeout",
        min=0.1,
        max=3600.0,
        metavar="SECONDS",
        rich_help_panel=_PANEL,
        help=f"Time that one request may take; {_DEFAULTS.patience:g} if not given.",
    ),
]
IgnoreRobotsOption = Annotated[
    bool,
    typer.Option(
        "--ignore-robots",
        rich_help_panel=_PANEL,
        help="Read also pages that a site's robots.txt forbids: for sites whose owner agrees.",
    ),
]
AllowPrivateOption = Annotated[
    bool,
    typer.Option(
        "--allow-private",
        rich_help_panel=_PANEL,
        help="Read also pages of private networks and of this machine.",
    ),
]
ImagesOption = Annotated[
    bool | None,
    typer.Option(
        "--images/--no-images",
        rich_help_panel=_PANEL,
        show_default=False,
        help="Fetch the images that may be logos, of pages from the web and from archives, and compare their"
        " pixels; fetched if not given.",
    ),
]
CacheOption = Annotated[
    Path | None,
    typer.Option(
        "--cache",
        metavar="DIR",
        rich_help_panel=_PANEL,
        help="Keep there what servers let be kept, and ask for it again only when it is stale.",
    ),
]
OfflineOption = Annotated[
    bool,
    typer.Option("--offline", rich_help_panel=_PANEL, help="Ask no server: take all from --cache."),
]
RefreshOption = Annotated[
    bool,
    typer.Option(
        "--refresh", rich_help_panel=_PANEL, help="Ask the servers whether what --cache holds still stands."
    ),
]
SaveOption = Annotated[
    Path | None,
    typer.Option(
        "--save",
        metavar="FILE.warc.gz",
        rich_help_panel=_PANEL,
        help="Keep all that is fetched in a web archive, as evidence and for --replay.",
    ),
]
ReplayOption = Annotated[
    Path | None,
    typer.Option(
        "--replay",
        metavar="FILE.warc.gz",
        rich_help_panel=_PANEL,
        help="Repeat a run with what --save kept: no server is asked, the report is the same.",
    ),
]


@dataclass(frozen=True, slots=True)
class OnTheWeb:
    """What names pages of the web, besides the sources themselves."""

    urls: Sequence[str] = ()
    column: str | None = None
    sitemaps: Sequence[str] = ()
    feeds: Sequence[str] = ()
    since: date | None = None

    def __bool__(self) -> bool:
        return bool(self.urls or self.sitemaps or self.feeds)

    def items(self, web: Web) -> Iterator[PageItem]:
        """The pages that are named.

        Raises:
            CreditlineError: A file can't be read, or the web can't be used.
        """
        if not self:
            return
        from checker.sources.address_lists import listed_addresses  # noqa: PLC0415 - few runs need it
        from checker.sources.site_listings import Listings  # noqa: PLC0415 - the same

        for path in self.urls:
            yield from listed_addresses(path, self.column, web)
        listings = Listings(web, self.since)
        for source in (*self.sitemaps, *self.feeds):
            yield from listings.pages(source)


def listed_on_the_web(
    urls: Sequence[str] | None,
    column: str | None,
    sitemaps: Sequence[str] | None,
    feeds: Sequence[str] | None,
    since: str | None,
) -> OnTheWeb:
    """The options' values.

    Raises:
        WrongOptionsError: They make no sense together, or the date is none.
    """
    if column is not None and not urls:
        raise WrongOptionsError("--urls-column says which column of --urls, and there is none")
    if since is not None and not (sitemaps or feeds):
        raise WrongOptionsError("--since is for --sitemap and --feed: lists tell no dates")
    return OnTheWeb(urls or (), column, sitemaps or (), feeds or (), None if since is None else _day(since))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise WrongOptionsError(f'--since "{text}" is no date: write it as 2027-01-31') from error


def web_settings(
    settings: Settings,
    *,
    ignore_robots: bool,
    allow_private: bool,
    offline: bool = False,
    refresh: bool = False,
    save: Path | None = None,
    replay: Path | None = None,
) -> WebSettings:
    """How requests are made, if the settings and options make sense together.

    Raises:
        WrongOptionsError: They exclude each other, or the contact cannot stand in a header.
    """
    _require_contact(settings)
    cache = path_of(settings, "cache")
    if replay is not None and cache is not None:
        if settings.kind("cache") == "flag":
            raise WrongOptionsError("--replay and --cache exclude each other: an archive answers alone")
        cache = None
    for option, is_given in (("--offline", offline), ("--refresh", refresh)):
        if is_given and cache is None:
            raise WrongOptionsError(f"{option} is for --cache, and there is none")
    if offline and refresh:
        raise WrongOptionsError("--offline and --refresh exclude each other")
    if save is not None and not save.name.endswith((".warc", ".warc.gz")):
        raise WrongOptionsError(f"--save {save}: name it .warc.gz, or .warc")
    if save is not None and save == replay:
        raise WrongOptionsError("--save would overwrite the archive of --replay")
    return WebSettings(
        contact=settings["contact"],
        interval=_or(settings["host-interval"], _DEFAULTS.interval),
        per_host=_or(settings["host-limit"], _DEFAULTS.per_host),
        patience=_or(settings["fetch-timeout"], _DEFAULTS.patience),
        obeys_robots=not ignore_robots,
        allow_private=allow_private,
        cache=cache,
        is_offline=offline,
        is_refresh=refresh,
        save=save,
        replay=replay,
    )


def _or(value: Number | None, default: Number) -> Number:
    return default if value is None else value


def _require_contact(settings: Settings) -> None:
    setting = settings.by_key["contact"]
    contact = setting.value
    if contact is not None and (not contact.strip() or not contact.isascii() or not contact.isprintable()):
        raise WrongOptionsError(
            f'{setting.origin} "{contact}" is no address', tip="for example --contact desk@example.com"
        )
