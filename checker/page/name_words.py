"""Words around names in bylines, in the languages of the pages that were looked at; all folded."""

from __future__ import annotations

PREFIXES_ANY = frozenset(
    """by|written by|posted by|published by|story by|stories by|reported by|report by|reporting by|words by|authored by
    |article by|submitted by|analysis by|opinion by|commentary by|column by|text by|review by|interview by|created by
    |guest post by|contributed by|compiled by|produced by|from the desk of|author|authors|author(s)|the author|reporter
    |writer|byline|ein beitrag von|ein artikel von|eine analyse von|ein kommentar von|eine reportage von
    |ein interview von|text von|text|autor|autoren|autorin|autor:in|verfasst von|geschrieben von|aufgezeichnet von
    |auteur|auteurs|autrice|écrit par|publié par|rédigé par|un article de|propos recueillis par|escrito por
    |publicado por|autora|autores|texto|texto de|reportagem de|a cura di|scritto da|pubblicato da|autore|testo di
    |articolo di|geschreven door|tekst|napsal|napsala|text a foto|opracował|opracowała|oprac|автор|авторы|текст
    |автори|oleh|penulis|yazan|yazar|haber|írta|szerző|kirjoittaja|toimittaja|teksti|skrevet av|skrevet af
    |publicerad av|skriven av|από|文|作者|记者|記者|取材・文|글""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)
"""What stands before a name and says that it is the author's, with or without a colon."""

PREPOSITIONS = frozenset("von par por di door af av przez przez od de".split())
"""The same, but also parts of names: only before two words, the first of them no particle."""

LABELS = frozenset(
    """about the author|about the authors|about author|contributors|contributor|meet the author|autor|über den autor
    |über die autorin|zum autor|zur autorin|à propos de l'auteur|sobre el autor|sobre o autor|l'autore|von|par|por|di
    |door|af|av""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)
"""Labels that stand alone above a name, beside the prefixes."""

PARTICLES = frozenset(
    """von van der den de del della dello dei degli di da dal dalla das do dos du des la le les lo los las y e i al el
    ibn bin bint ben abu ter ten te tot zu zum zur vom af av aan op het 't ap o' d' l' san santa st mac mc
    und und und zur vander auf""".split()
)
"""Words of a name that may be in lower case."""

CONJUNCTIONS = frozenset("and und et og och en ja ve y e i a и і та with mit avec con med met et & +".split())

SUFFIXES = frozenset("jr sr ii iii iv esq".split())

DEGREES = frozenset("phd md mba jd ma ba msc bsc dds rn mph llm esq cpa".split())

HONORIFICS = frozenset(
    """mr mrs ms miss mx dr prof professor professorin sir dame lord lady rev reverend fr father sister hon gov sen
    senator rep congressman congresswoman gen col capt lt sgt maj adm ret herr frau dipl ing mag univ priv doz pd
    monsieur madame mme mlle m dra sra sr srta don doña ing lic avv dott dottssa dottor dott.ssa dr.in dr.med inż mgr
    hab bc mudr phdr judr rndr""".split()
)

ROLE_NOUNS = frozenset(
    """reporter reporters correspondent correspondents editor editors writer writers columnist columnists journalist
    journalists contributor contributors producer photographer photojournalist videographer anchor host blogger analyst
    critic commentator freelancer intern fellow researcher publisher director author strategist meteorologist
    editor-in-chief copywriter staffer newswriter reviewer broadcaster president founder co-founder ceo
    redakteur redakteurin redaktor redaktorin reporterin korrespondent korrespondentin chefredakteur chefredakteurin
    autor autorin journalistin volontär volontärin kolumnist kolumnistin mitarbeiter mitarbeiterin fotograf fotografin
    politikredakteur politikredakteurin gastautor gastautorin ressortleiter ressortleiterin
    journaliste rédacteur rédactrice correspondant correspondante chroniqueur chroniqueuse éditorialiste pigiste auteur
    autrice reportera redactor redactora corresponsal periodista editora columnista colaborador colaboradora autora
    jornalista repórter correspondente colunista redator redatora giornalista redattore redattrice corrispondente
    inviato inviata collaboratore direttore redacteur correspondente verslaggever verslaggeefster journaliste
    redaktor dziennikarz dziennikarka redaktorka novinář novinářka redaktor korespondent korespondentka
    журналист корреспондент редактор обозреватель wartawan jurnalis muhabir editörü toimittaja journalist
    novinar novinarka újságíró szerkesztő 기자 記者 记者""".split()
)
"""What a person is at a newsroom."""

ROLE_MODIFIERS = frozenset(
    """senior junior chief lead deputy assistant associate managing executive contributing staff national international
    foreign local regional metro city state statehouse capitol congressional white house washington political politics
    policy investigative investigations enterprise general assignment special correspondents news newsroom breaking
    business economics economy economic finance financial markets energy environment environmental climate science
    health healthcare medical education crime courts court legal justice law immigration border tech technology media
    defense security military pentagon sports sport culture cultural entertainment arts features feature lifestyle
    food travel opinion editorial guest freelance digital online web multimedia video photo data audience engagement
    social copy night weekend morning evening world us u.s. uk eu european europe asia africa middle east labor labour
    religion housing transportation transport traffic weather agriculture consumer technology trending viral former
    and & of the at in for to a an our emeritus co leitender leitende stellvertretender stellvertretende freier freie
    chef politischer politische en au à de del la le du des sobre senior""".split()
)
"""What stands between a name and the role: rank and beat."""

ORGANIZATION_WORDS = frozenset(
    """news newspaper newspapers times post tribune herald gazette journal chronicle observer examiner inquirer guardian
    telegraph dispatch courier register ledger bulletin sentinel globe mirror daily weekly today foundation press
    agency agencies wire newswire services service media network networks broadcasting radio television tv magazine
    review report reports institute university college center centre association society council committee commission
    department ministry bureau company corporation corp inc llc ltd gmbh ag ev group team staff desk newsroom
    editorial board online digital website web webteam blog podcast channel studio studios productions publishing
    publications publisher foundation trust project initiative coalition alliance union league party church office
    government reuters bloomberg associated syndicate contributors correspondents editors writers reporters authors
    redaktion nachrichten zeitung tagblatt tageblatt anzeiger rundschau presse pressestelle verlag stiftung verein
    agentur rédaction redaction journal redacción redaccion agencia noticias diario periódico fundación fundacion
    redação redacao agência notícias jornal redazione agenzia notizie giornale fondazione redactie nieuws krant
    redakcja redakce agencja gazeta noviny редакция агентство новости газета redaksi berita kantor redaktionen
    toimitus szerkesztőség haber ajansı gazetesi copyright photo photos image images getty shutterstock courtesy""".split()
)
"""Words that an organisation's name holds and a person's does not."""

OTHER_WORDS = frozenset(
    """the a an and or but of in on at by for to from with about as is are was were be been this that these those it its
    his her their our your my we you they he she who what when where why how not no all any more most new view posts
    read click here follow share subscribe sign up log login menu home search contact updated published posted
    last first comments comment min minutes ago am pm edt est utc gmt monday tuesday wednesday thursday friday saturday
    sunday january february march july september october november december special advertisement sponsored related
    der die das und ist im am zum zur mit für auf les des une est sur dans pour los las una por para con the latest
    breaking exclusive opinion analysis politics sports business world national local tags category categories topics
    author writer reporter editor correspondent contributor admin anonymous article story stories newsletter video
    photo source sources credit privacy policy terms copyright email facebook twitter instagram linkedin youtube
    whatsapp telegram getty images uhr januar februar märz april mai juni juli oktober dezember montag dienstag
    mittwoch donnerstag freitag samstag sonntag""".split()
) - {"am", "an", "as", "april", "mai", "may", "will", "an", "her", "he", "you", "my", "no", "by", "la", "das"}
"""Words of prose and of page furniture that no name of a person holds."""

HOUSE_NAMES = frozenset(
    """admin|administrator|webmaster|editor|editors|the editors|staff|our staff|view all posts|view all|wire|anonymous
    |guest|guest author|guest writer|guest post|guest contributor|guest columnist|contributor|contributors
    |contributed|contributing writer|author|authors|author name|unknown|user|site admin|super user|superuser|root
    |wordpress|newsroom|the newsroom|news desk|newsdesk|city desk|editorial board|the editorial board|editorial team
    |editorial staff|editorial|news team|news staff|web staff|web team|webteam|web editor|web desk|online desk
    |digital team|digital staff|digital desk|news services|wire services|wire service|news service|wire report
    |wire reports|news wire|newswire|staff report|staff reports|staff writer|staff writers|staff reporter
    |staff reporters|staff and wire reports|special to|press release|news release|sponsored|sponsored content
    |advertorial|partner content|syndicated|syndicated content|from wire reports|from staff reports|combined sources
    |redaktion|die redaktion|online-redaktion|onlineredaktion|red|gastautor|gastbeitrag|pressemitteilung|agenturen
    |rédaction|la rédaction|redaction|la redaction|redacción|la redacción|redaccion|la redaccion|redação|da redação
    |redacao|da redacao|redazione|la redazione|redactie|de redactie|van de redactie|redakcja|redakce|редакция
    |agencias|agências|agencies|redaksi|tim redaksi|toimitus|redaktionen|szerkesztőség|editor's desk|house
    |news editor|managing editor|the editor|team|our team|correspondent|special correspondent|our correspondent
    |our reporter|reporter|writer|編集部|编辑部|편집부|本报讯""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)
"""What newsrooms sign with instead of a person's name."""

HOUSE_ENDINGS = (
    "staff", "newsroom", "news desk", "newsdesk", "news services", "news service", "wire services", "wire service",
    "editorial board", "editorial team", "editorial staff", "web staff", "news staff", "news team", "staff report",
    "staff reports", "wire reports", "wire report", "redaktion", "web team", "webteam", "digital team", "editors",
    "contributors", "redactie", "rédaction",
)  # fmt: skip
"""Ends of house names that begin with the site's own name."""

CJK_ORGANIZATION_MARKS = frozenset(
    "新聞 新闻 日報 日报 晚报 晩報 周刊 週刊 通信 通讯 通訊 編集 编辑 編輯 本社 网 網 社 放送 電視 电视 報道 报道 オンライン デジタル 뉴스 신문 일보 방송 편집".split()
)
