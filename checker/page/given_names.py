"""Given names in use, beyond those of the United States: what tells `Wolfgang Amsel` from `Rolling Stone`."""

from __future__ import annotations

import re

from checker.page.name_comparison import name_key
from checker.page.name_words import GIVEN_NAMES

_ELSEWHERE = frozenset(
    """
    achim adolf agnes agnieszka ahmed aiko aisha alejandra alejandro aleksander aleksandra alessandra
    alessandro alexandre alfred alfredo ali alina alois alvaro ana anais anastasia anders andre andreas
    andres andrzej anette angelo anika anita anja anke annegret anneke annette annika anouk ansgar antje
    antoine anton antonella antonia antonin antonio antti arjun arnaud arne arno arnold artur arturo arvid
    astrid aurelie axel barbro bartosz bastian beata beate beatrice beatriz benedikt benoit bernd bernhard
    bert bettina birgit bjorn boris britta bruno camila camilla camille carina carine carmen carsten
    caspar catarina cecile cecilia celine chiara chloe christa christel christiane christof christoph
    christophe cihan clarissa claude claudia claudio claus clemens clement corinna corinne cornelia
    cornelius cristian cristiano cristina dagmar damien daniela daniele danuta dariusz davide denise
    detlef diego dieter dietmar dietrich dimitri dirk dmitri dolores dominik dominique doris dorothea
    dorothee eberhard eckhard edeltraud edgar edith eduard eduardo efrat egon ekaterina elena eleonora
    elfriede eliane elias elisa elisabeth elke elvira emanuel emil emilia emiliano emilie enrico enrique
    eric ernesto ernst erwin esteban esther etienne eugen ewa fabian fabien fabienne fabio fatima federica
    federico felipe ferdinand fernanda fernando filip filippo florence florent florian francesca francesco
    francisco franck francois francoise franz franziska frederic frederik friedrich fritz gabriela
    gabriele gabriella georg georges georgios gerard gerd gerda gerhard gerrit gertrud ghislaine giacomo
    gilles gioia giorgio giovanni gisela giulia giuseppe gloria goran gottfried grzegorz guido guillaume
    guillermo gunnar gunter gunther gustav hanna hannelore hannes hans harald harry hartmut hasan hassan
    hector hedwig heike heiko heiner heinrich heinz helena helene helga helge helmut hendrik henning henri
    henrik herbert hermann hilde hildegard hiroshi holger horst hubert hugo ibrahim ignacio igor ilona
    ilse imke ines inge ingeborg ingo ingrid irena irene irina iris isabel isabella isabelle ismail ivo
    iwona jacek jacqueline jacques jan jana janina janine jannis jaroslav javier jean-pierre jeanette jens
    jerome jesus jiri joachim joana joao jochen johan johann johanna johannes jorg jorge jorgen jorn josef
    josefine jozef juana juergen juliane julien juliette jurgen justyna jutta kaja kamil karin karina
    karl-heinz karla karsten katarina katarzyna katharina kathrin katja katrin kenji kerstin kirsten klara
    klaus konrad konstantin kristian kristina krzysztof kurt laetitia lars laurence laurent lena leonardo
    leonie liane lionel liv lorenz lorenzo lothar luca lucia luciana luciano lucie lucien ludger ludwig
    luigi luisa lukas lutz maarten magali magda magdalena magnus maike maja malgorzata malin malte manfred
    manon manuel manuela marc-andre marcel marcella marcello marcelo marcin marco mareike marek margarete
    margarita margit margot mariana marianne mariano marije marina marion marit marius mariusz markus
    marlene marlies marta marten martina martine massimo mateusz mathias mathieu mathilde matteo matthias
    mattias maurice mauricio mauro maximilian mechthild mehmet meike melina michael michaela michal michel
    mikael mikhail milan milena miriam mirko mohamed mohammed moritz muhammad mustafa nadine nathalie nele
    nicola nicolas nicole niels nikola nikolai nikolaus nils norbert nuria oksana olaf ole oleg olga
    oliver olivier ophelie otto pablo paola paolo pascal pascale patrice patrik pauline pavel pawel pedro
    peer per petra philipp philippe pierre pietro pilar piotr rafael rafal rainer ralf ramon raphael raul
    regina reiner reinhard reinhold renate renato rene ricarda rocio rodrigo roland rolf romain roman romy
    rosario roswitha rudi rudiger rudolf ruediger rupert sabine salvatore samira sandrine santiago sascha
    saskia sebastien selina sergei sergey sergio severin siegfried sigrid silke silvia silvio simona
    simone solene sonja soren stefan stefania stefanie stefano steffen steffi stephane sven svenja
    svetlana swantje sylvain sylvie takashi tamar tanja tatjana teresa thea theodor theresa therese
    thierry thilo thomas thorben thorsten tilman tilo timo tina tobias tom tomas tomasz toni torben
    torsten udo ulf uli ulla ulrich ulrike urs ursula ute uwe valentin valentina valeria vera verena
    veronika veronique viktor viktoria vincenzo vladimir volker walid waltraud werner wiebke wilfried
    wilhelm willi wojciech wolf wolfgang wolfram xaver xavier yann yannick yasmin yuki yusuf yves yvonne
    zbigniew zofia
    aitor ainhoa amaia ander angeles ariadna arnau asuncion belen begona berta borja concepcion encarna
    eneko estela esteve gloria gonzalo gorka iker inaki itziar jacobo jaume jimena joao jordi josep laia
    lourdes macarena merce mikel montse montserrat nacho noelia oriol pablo paloma pau raquel
    rodolfo rosalia soledad unai xavi yago aurelien bastien baptiste benedicte bertille brigitte
    clementine corentin delphine dominik elodie emmanuel emmanuelle erwan fanny floriane francine gaelle
    geraldine gregoire gwenael herve jean jeremie julie lea leila lilian lise loic ludovic maelle
    mathilde maxime melanie mickael muriel noemie odile olivia quentin rachid rodolphe sebastien severine
    stephanie titiou virginie xavier yannis alessia antonietta barbara bartolomeo beppe carlo caterina
    cesare claudia dario elena emanuele emanuela enzo fabrizio federico filippo flavia fulvio gaia
    gianluca gianni giampaolo gianfranco giuliano giuliana ilaria ivano lara letizia lorenza luciano
    maddalena massimiliano michela mirella nicoletta ornella ottavio patrizia piero raffaele raffaella
    renzo riccardo roberta rocco sandro serena sergio tiziana tommaso ugo umberto valerio vittorio
    adriano ana beatriz bernardo bruna caio catarina debora eduarda eloisa fabiana flavio gilberto
    guilherme gustavo heloisa henrique isadora jessica joaquim jocimar juliana larissa leandro leticia
    luana lucas luiz luiza marcos mateus mauricio mayara murilo nathalia osmar otavio patricia paulo
    priscila rafaela raimundo renan rogerio samira sandro sofia tatiane thais thiago
    vinicius vitor wagner willem joost jeroen sander wouter bram daan femke jasper joris
    koen lotte maaike maarten marieke marloes merel niels pim ruud sanne sjoerd tessa thijs wim anders
    asa astrid birgitta bjarne eirik elin emma fredrik gunilla gustaf hakon hanne havard helle henriette
    inger ingvild jesper johanna jonas kasper kjell kjetil knut kristoffer lasse linnea maren marte mette
    morten oivind oskar oystein pernille rasmus rune siri sigrun soren stine sverre torbjorn trine
    trond ulrik vegard
    """.split()
)
"""Common given names of Europe, Latin America and the Mediterranean, folded, without accents."""


def begins_with_given_name(key: str) -> bool:
    """Whether a name, as `name_key` gives it, has two words or more, the first a known given name."""
    first, _, rest = key.partition(" ")
    return bool(rest) and (first in GIVEN_NAMES or first in _ELSEWHERE)


def is_given_name(word: str) -> bool:
    """Whether a word is a known given name."""
    return (key := name_key(word)) in GIVEN_NAMES or key in _ELSEWHERE


_INITIALS = re.compile(r"(?:^|\s)(?:[^\W\d_]\.)+(?=\s)")


def has_initials(text: str) -> bool:
    """Whether a text has a person's initials, as in `J.T. Lee` or `Ann B. Lee`."""
    return _INITIALS.search(text) is not None


def is_surely_a_name(name: str) -> bool:
    """Whether a name of usual shape cannot be other words: it has a known given name, or initials."""
    return begins_with_given_name(name_key(name)) or has_initials(name)
