"""Words around names in bylines, in the languages of the pages that were looked at; all folded."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))


PREFIXES = _phrases(
    """
    by | words | redaktur | autori | autors | كتبت | oprac. | written by | posted by | published by
    | story by | stories by | reported by | report by |
    reporting by | words by | authored by | article by | submitted by | analysis by | opinion by |
    commentary by | column by | text by | review by | interview by | created by | guest post by |
    contributed by | compiled by | produced by | from the desk of | author | authors | author(s) |
    the author | reporter | writer | byline | ein beitrag von | ein artikel von | eine analyse von |
    ein kommentar von | eine reportage von | ein interview von | text von | text | autor | autoren |
    autorin | autor:in | verfasst von | geschrieben von | aufgezeichnet von | auteur | auteurs | autrice
    | écrit par | publié par | rédigé par | un article de | propos recueillis par | escrito por |
    publicado por | autora | autores | texto | texto de | reportagem de | a cura di | scritto da |
    pubblicato da | autore | testo di | articolo di | geschreven door | tekst | napsal | napsala |
    text a foto | opracował | opracowała | oprac | автор | авторы | текст | автори | oleh | penulis |
    yazan | yazar | haber | írta | szerző | kirjoittaja | toimittaja | teksti | skrevet av | skrevet af
    | publicerad av | skriven av | από | 文 | 作者 | 记者 | 記者 | 取材・文 | 글
    | autorin/autor | autor/autorin | autor/in | autor/-in | autor*in | autor_in | erstellt von |
    eingestellt von | veröffentlicht von | gepostet von | gespeichert von | beitrag von | bericht von |
    kommentar von | analyse von | gastbeitrag von | ein gastbeitrag von | eine kolumne von |
    eine glosse von | ein essay von | ein bericht von | eine rezension von | interview von |
    text und fotos | récit par | posté par | ecrit par | mis en ligne par | un reportage de |
    une enquête de | escribe | texto y fotos | postado por | texto por | un articolo di |
    intervista di | testi di | gepubliceerd door | skrivet av | publisert av | udgivet af | napisał |
    napisała | dodał | dodała | opracowanie | tekst i zdjęcia | автор статьи | подготовил | подготовила |
    执笔 | 撰文 | 撰稿 | 责编 | 責編 | 责任编辑 | 責任編輯 | 编辑 | 編輯 | 投稿者 | 執筆者 | 執筆 | 著者 |
    筆者 | 文責 | ライター | ditulis oleh | tác giả | بقلم | كتب | الكاتب | نویسنده | מאת | συντάκτης
    | autorin/autor | autor/autorin | autor/in | autor/-in | autor*in | autor_in | erstellt von |
    eingestellt von | veröffentlicht von | gepostet von | gespeichert von | beitrag von | bericht von |
    kommentar von | analyse von | gastbeitrag von | ein gastbeitrag von | eine kolumne von |
    eine glosse von | ein essay von | ein bericht von | eine rezension von | interview von | foto und text |
    text und fotos | récit par | posté par | ecrit par | redigé par | mis en ligne par | un reportage de |
    une enquête de | escribe | texto y fotos | por | postado por | texto por | un articolo di |
    intervista di | testi di | gepubliceerd door | skrivet av | publisert av | udgivet af | napisał |
    napisała | dodał | dodała | opracowanie | tekst i zdjęcia | автор статьи | подготовил | подготовила |
    撰文 | 撰稿 | 责编 | 責編 | 责任编辑 | 責任編輯 | 编辑 | 編輯 | 投稿者 | 執筆者 | 執筆 | 著者 |
    筆者 | 文責 | ライター | 取材 | 기자 | ditulis oleh | tác giả | bài viết của | بقلم | كتب | الكاتب |
    نویسنده | מאת | συντάκτης | του | της
    """
)
"""What stands before a name and says that it is the author's, with or without a colon."""

BYLINE_LABELS = _phrases(
    """
    autor | autorin | autor:in | autoren | auteur | auteure | autrice | auteurs | autore | autori | autora |
    autores | text | texte | texto | testo | tekst | erstellt | geschrieben | verfasst | gepostet |
    veröffentlicht | автор | авторы | текст | 作者 | 记者 | 記者 | 文 | 撰文 | 撰稿 | 投稿者 | 執筆 | 執筆者 |
    著者 | 筆者 | 文責 | ライター | 取材・文 | 责编 | 責編 | 责任编辑 | 責任編輯 | 编辑 | 編輯 |
    tác giả | penulis | yazar | yazan | szerző | kirjoittaja | toimittaja | opracowanie |
    texto y fotos | text und fotos | words | door | da | di | av | af | oleh |
    haber | teksti |
    írta | napsal | napsala | oprac | opracował | opracowała | redaktur | autori | autors | بقلم |
    كتب | كتبت |
    الكاتب | نویسنده | מאת | συντάκτης
    """
)
"""Those of them that a colon or the next word's preposition sets apart from the name."""

PREPOSITIONS = _words("von par por di door af av przez od")
"""The same, but also parts of names: only before two words, the first of them no particle."""

LABELS = _phrases(
    """
    about the author | about the authors | about author | contributors | contributor | meet the author |
    autor | über den autor | über die autorin | zum autor | zur autorin | à propos de l'auteur |
    sobre el autor | sobre o autor | l'autore | von | par | por | di | door | af | av
    """
)
"""Labels that stand alone above a name, beside the prefixes."""

PARTICLES = _words(
    """
    von van der den de del della dello dei degli di da dal dalla das do dos du des la le les lo los las
    y e i al el ibn bin bint ben abu ter ten te tot zu zum zur vom af av aan op het 't ap o' d' l' san
    santa st mac mc und vander auf
    """
)
"""Words of a name that may be in small letters."""

CONJUNCTIONS = _words("and und et og och en ja ve y e i a и і та with mit avec con med met & +")
"""What joins two names; most of them also stand within names."""

SUFFIXES = _words("jr sr ii iii iv esq")

DEGREES = _words("phd md mba jd ma ba msc bsc dds rn mph llm esq cpa")

HONORIFICS = _words(
    """
    mr mrs ms miss mx dr prof professor professorin sir dame lord lady rev reverend fr father sister hon
    gov sen senator rep congressman congresswoman gen col capt lt sgt maj adm herr frau dipl univ priv
    doz pd monsieur madame mme mlle dra sra sr srta lic avv dott dottssa dottor dott.ssa dr.in dr.med
    inż mgr mudr phdr judr rndr rechtsanwalt rechtsanwältin ra maître
    """
)
"""What stands before a name and is no part of it."""

ROLE_NOUNS = _words(
    """
    reporter reporters correspondent correspondents editor editors writer writers columnist columnists
    journalist journalists contributor contributors producer photographer photojournalist videographer
    anchor host blogger analyst critic commentator freelancer intern fellow researcher publisher
    director author strategist meteorologist editor-in-chief copywriter staffer newswriter reviewer
    broadcaster president founder co-founder ceo redakteur redakteurin redaktor redaktorin reporterin
    korrespondent korrespondentin chefredakteur chefredakteurin autor autorin journalistin volontär
    volontärin kolumnist kolumnistin mitarbeiter mitarbeiterin fotograf fotografin politikredakteur
    politikredakteurin gastautor gastautorin ressortleiter ressortleiterin journaliste rédacteur
    rédactrice correspondant correspondante chroniqueur chroniqueuse éditorialiste pigiste auteur
    autrice reportera redactor redactora corresponsal periodista editora columnista colaborador
    colaboradora autora jornalista repórter correspondente colunista redator redatora giornalista
    redattore redattrice corrispondente inviato inviata collaboratore direttore redacteur verslaggever
    verslaggeefster dziennikarz dziennikarka redaktorka novinář novinářka korespondent korespondentka
    журналист корреспондент редактор обозреватель wartawan jurnalis muhabir editörü toimittaja novinar
    novinarka újságíró szerkesztő 기자 記者 记者
    """
)
"""What a person is at a newsroom."""

ROLE_ENDINGS = (
    "redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporter", "reporterin", "journalist",
    "journalistin", "experte", "expertin", "autor", "autorin", "kolumnist", "kolumnistin", "mitarbeiter",
    "mitarbeiterin", "leiter", "leiterin", "editor", "writer", "correspondent", "columnist",
)  # fmt: skip
"""What longer words for roles end in."""

ROLE_MODIFIERS = _words(
    """
    senior junior chief lead deputy assistant associate managing executive contributing staff national
    international foreign local regional metro city state statehouse capitol congressional white house
    washington political politics policy investigative investigations enterprise general assignment
    special correspondents news newsroom breaking business economics economy economic finance financial
    markets energy environment environmental climate science health healthcare medical education crime
    courts court legal justice law immigration border tech technology media defense security military
    pentagon sports sport culture cultural entertainment arts features feature lifestyle food travel
    opinion editorial guest freelance digital online web multimedia video photo data audience engagement
    social copy night weekend morning evening world us u.s. uk eu european europe asia africa middle
    east labor labour religion housing transportation transport traffic weather agriculture consumer
    trending viral former and & of the at in for to a an our emeritus co leitender leitende
    stellvertretender stellvertretende freier freie chef politischer politische en au à de del la le du
    des sobre
    """
)
"""What stands between a name and the role: rank and beat."""

ORGANIZATION_WORDS = _words(
    """
    news newspaper newspapers times post tribune herald gazette journal chronicle observer examiner
    inquirer guardian telegraph dispatch courier register ledger bulletin sentinel globe mirror daily
    weekly today foundation press agency agencies wire newswire services service media network networks
    broadcasting radio television tv magazine review report reports institute university college center
    centre association society council committee commission department ministry bureau company
    corporation corp inc llc ltd gmbh ag ev group team staff desk newsroom editorial board online
    digital website web webteam blog podcast channel studio studios productions publishing publications
    publisher trust project initiative coalition alliance union league party church office government
    reuters bloomberg associated syndicate contributors correspondents editors writers reporters authors
    redaktion nachrichten zeitung tagblatt tageblatt anzeiger rundschau presse pressestelle verlag
    stiftung verein agentur rédaction redaction redacción redaccion agencia noticias diario periódico
    fundación fundacion redação redacao agência notícias jornal redazione agenzia notizie giornale
    fondazione redactie nieuws krant redakcja redakce agencja gazeta noviny редакция агентство новости
    газета redaksi berita kantor redaktionen toimitus szerkesztőség haber ajansı gazetesi copyright
    photo photos image images getty shutterstock courtesy
    """
)
"""Words that an organisation's name holds and a person's does not."""

OTHER_WORDS = _words(
    """
    the a and or but of in on at for to via ein eine einer from with about is are was were be been this that
    these those it its
    his their our your we they she who what when where why how not all any more most new view posts
    read click here follow share subscribe sign up log login menu home search contact updated published
    posted last first comments comment minutes ago pm edt est utc gmt monday tuesday wednesday thursday
    friday saturday sunday january february march july september october november december special
    advertisement sponsored related der die und ist zum zur mit für auf les des une sur dans pour los
    las una por para con latest breaking exclusive opinion analysis politics sports business world
    national local tags category categories topics author writer reporter editor correspondent
    contributor admin anonymous article story stories newsletter video photo source sources credit
    privacy policy terms copyright email facebook twitter instagram linkedin youtube whatsapp telegram
    noch kein keine aktuelle wortlaut
    getty images uhr januar februar märz juni oktober dezember montag dienstag mittwoch donnerstag
    freitag samstag sonntag
    """
)
"""Words of prose and of page furniture that no person's name holds."""

SURNAMES_TOO = _words(
    """
    post church press ledger daily weekly haber kantor read story home more march to she host wire image law
    register sunday friday contact share sentinel chronicle courier guardian observer herald staff author
    council board team union party office trust fellow anchor intern critic league page world new blog
    """
)
"""Words of the kinds above that are surnames as well: after a common given name they are one."""

GIVEN_NAMES = _words(
    """
    aaron abby abigail adam adrian alan albert alex alexander alexandra alexis alice alicia alison allison
    amanda amber amelia amy andrea andrew angela anita ann anna anne annie anthony antonio april ariel arthur
    ashley austin barbara ben benjamin bernard beth betty beverly bill billy blake bob bobby bonnie brad
    brandon brenda brent brett brian bruce bryan caitlin caleb calvin cameron carl carla carlos carol caroline
    carolyn carrie catherine chad charles charlie charlotte chelsea cheryl chris christian christina
    christine christopher cindy claire clara clark cody colin connie connor corey courtney craig crystal
    curtis cynthia dan dana daniel danielle danny david dawn dean deborah debra dennis derek diana diane don
    donald donna dorothy doug douglas dustin dylan earl ed eddie edward eileen elaine eleanor elena eli
    elizabeth ella ellen emily emma eric erica erik erin ernest ethan eugene eva evan evelyn faith fiona
    frances francis frank fred gabriel gail gary george gerald gina glenn gloria gordon grace grant greg
    gregory hannah harold harry harrison heath heather heidi helen henry holly howard hugh hunter ian isaac
    isabel jack jackie jackson jacob jake james jamie jan jane janet janice jared jasmine jason jay jean jeff
    jeffrey jennifer jenny jeremy jerry jesse jessica jill jim jimmy joan joanna joe joel john johnny jon
    jonathan jordan jose joseph josh joshua joyce juan judith judy julia julian julie justin kaitlyn karen
    karl kate katelyn katherine kathleen kathryn kathy katie kayla keith kelly kelvin ken kenneth kevin kim
    kimberly kristen kristin kyle larry laura lauren lawrence leah lee leo leon leslie liam lillian linda lisa
    logan lori louis louise lucas lucy luis luke lydia lynn madison marc marcus margaret maria marie marilyn
    mario mark martha martin marvin mary mason matt matthew maureen max megan melanie melissa melvin michael
    michele michelle miguel mike mildred molly monica morgan nancy naomi natalie natasha nathan neil nicholas
    nick nicole noah noel nora norman olivia oscar owen paige pamela patricia patrick paul paula peggy peter
    phil philip phillip phyllis rachel ralph randy ray raymond rebecca renee rhonda ricardo richard rick
    ricky rita rob robert roberta robin rodney roger ron ronald rosa rose ross roy ruby russell ruth ryan
    sally sam samantha samuel sandra sara sarah scott sean seth shane shannon sharon shawn sheila shirley
    simon sophia sophie spencer stacy stanley stephanie stephen steve steven stuart sue susan suzanne sydney
    sylvia tamara tammy tara taylor ted teresa terry thelma theodore theresa thomas tiffany tim timothy tina
    todd tom tommy tony tracy travis trevor troy tyler valerie vanessa vernon veronica victor victoria
    vincent virginia walter warren wayne wendy wesley whitney will william willie zachary zoe
    ava aria aubrey avery brianna brittany brooke carson chase chloe cole colleen dale daisy darren
    daryl dominic drew elijah emilio ezra felix gavin gene gerard gwen hailey hayley hazel hope ivan ivy jada
    jaime jared jeanne jen jenna jess jo joanne jocelyn jodi jody joy kara kari katharine kelsey kirk kirsten
    krista kristi kurt kylie lance layla lena lila lily lola lorraine mackenzie malcolm mallory marcia marissa
    maya meg mia miles mindy miranda mitchell nadia nate nina nolan norah pam penelope perry piper quinn reid
    riley rory sabrina savannah sebastian selena sierra skylar sofia sonia stella tanya tatiana theo tess
    tobias tristan vera violet vivian wade willa xavier yolanda
    """
)
"""Given names common in the United States' Social Security records."""

HOUSE_NAMES = _phrases(
    """
    admin | user admin | administrator | webmaster | editor | editors | the editors | staff | our staff |
    view all posts | view all | wire | anonymous | guest | guest author | guest writer | guest post |
    guest contributor | guest columnist | contributor | contributors | contributed | contributing writer
    | author | authors | author name | unknown | user | site admin | super user | superuser | root |
    wordpress | newsroom | the newsroom | news desk | newsdesk | city desk | editorial board |
    the editorial board | editorial team | editorial staff | editorial | news team | news staff |
    web staff | web team | webteam | web editor | web desk | online desk | digital team | digital staff
    | digital desk | news services | wire services | wire service | news service | wire report |
    wire reports | news wire | newswire | staff report | staff reports | staff writer | staff writers |
    staff reporter | staff reporters | staff and wire reports | special to | press release |
    news release | sponsored | sponsored content | advertorial | partner content | syndicated |
    syndicated content | from wire reports | from staff reports | combined sources | redaktion |
    die redaktion | online-redaktion | onlineredaktion | red | gastautor | gastbeitrag |
    pressemitteilung | agenturen | rédaction | la rédaction | redaction | la redaction | redacción |
    la redacción | redaccion | la redaccion | redação | da redação | redacao | da redacao | redazione |
    la redazione | redactie | de redactie | van de redactie | redakcja | redakce | редакция | agencias |
    agências | agencies | redaksi | tim redaksi | toimitus | redaktionen | szerkesztőség | editor's desk
    | house | no author | not available | news editor | managing editor | the editor | team | our team |
    correspondent |
    special correspondent | our correspondent | our reporter | reporter | writer | 編集部 |
    编辑部 | 편집부 | 本报讯
    """
)
"""What newsrooms sign with instead of a person's name."""

HOUSE_ENDINGS = _phrases(
    """
    staff | newsroom | news desk | newsdesk | news services | news service | wire services |
    wire service | editorial board | editorial team | editorial staff | web staff | news staff |
    news team | staff report | staff reports | wire reports | wire report | redaktion | web team |
    webteam | digital team | editors | contributors | redactie | rédaction | team | staff reporter |
    staff reporters | staff writer | staff writers
    """
)
"""Ends of house names that begin with the site's own name."""

HOUSE_BEGINNINGS = (
    "redaktion ", "die redaktion ", "rédaction ", "la rédaction ", "redacción ", "redazione ", "redactie ",
    "redakcja ", "editors of ", "the editors of ", "staff of ",
)  # fmt: skip
"""Beginnings of such names."""
