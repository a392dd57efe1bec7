"""Capitalised words that stand beside names or look like them and are none: streets, firms, pages, months, things."""

from __future__ import annotations

from halfhour.formats.webpage.words import words

NEVER = words(
    """
    street st avenue ave road rd drive dr lane ln boulevard blvd court ct place plaza square way highway parkway
    route suite floor building tower hall house park gardens garden center centre school university college
    institute academy hospital clinic church chapel cathedral museum library theatre theater foundation
    association society council committee commission department dept company corporation corp inc llc ltd
    limited llp plc gmbh ag bv nv co group partners holdings industries enterprises services service solutions
    systems technologies technology international global national american america usa uk europe european canada
    canadian england london york jersey hampshire mexico california texas florida ohio illinois michigan
    washington boston chicago angeles francisco diego jose antonio county city town village north south east
    west northern southern eastern western central pacific atlantic united states kingdom january february march
    april may june july august september october november december monday tuesday wednesday thursday friday
    saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun christmas
    easter day days week month year years today tomorrow time hours am pm about contact home news events blog
    press media careers jobs employment products product shop store cart checkout account login register search
    menu page site map privacy policy terms conditions cookies legal copyright rights reserved read more learn
    click here view download free new best top first last next previous back all our your my us we you they the
    a an and or of for in on at to from by with is are was be this that these those what why how when where who
    which get make take see find call email phone fax tel mobile address mail message send submit apply join
    meet team staff management board directors leadership people history mission vision values culture overview
    profile customer customers client clients support help desk sales marketing finance accounting human
    resources operations engineering research development production quality safety security training education
    program programs project projects president director manager officer executive vice chief senior junior
    assistant associate general managing head lead chairman chairwoman chair founder owner partner principal
    secretary treasurer coordinator administrator specialist analyst engineer consultant advisor representative
    agent attorney lawyer doctor nurse professor teacher editor author member members bank insurance mortgage
    mortgages loan loans savings credit debit card cards investment investments financial fund funds health care
    medical dental family homes houses kitchen bath room rooms hotel inn restaurant cafe bar grill food wine spa
    pool beach lake river mountain valley island ocean bay harbor hills hill creek spring springs business
    commercial industrial residential property estate real construction design build builders remodeling
    renovation repair maintenance cleaning electric electrical plumbing heating cooling water gas oil energy
    solar power environment environmental software hardware network data cloud web website internet online
    digital server servers storage computer computers computing information technical video audio photo
    photography gallery music art arts film book books magazine guide report reports white black red green blue
    gold silver star moon royal imperial grand great big little old good better high low open closed special
    featured latest popular recent related upcoming annual award awards winner second third one two three four
    five six seven eight nine ten hundred thousand million law firm case practice areas injury immigration
    bankruptcy divorce criminal tax planning labor google facebook twitter linkedin youtube instagram microsoft
    apple amazon ibm oracle cisco adobe android windows linux java python wordpress joomla drupal dell intel
    samsung sony hp der die das und oder für mit von zu im bei auf aus nach über unter ein eine unser unsere ihr
    ihre wir sie kontakt impressum datenschutz agb startseite unternehmen leistungen produkte aktuelles karriere
    ansprechpartner öffnungszeiten anfahrt telefon straße strasse platz weg stadt haus het een en van voor met
    bij op uit naar over onder ons onze uw wij nieuws diensten producten vacatures medewerkers openingstijden
    telefoon postbus markt kantoor le la les un une et ou de du des pour avec sans sur sous dans par notre nos
    votre vos nous vous accueil actualités produits rue société entreprise équipe el los las y o con por para
    nuestro nuestra su inicio empresa productos servicios noticias calle via piazza il lo gli i chi siamo
    prodotti servizi notizie azienda subscribe newsletter follow share tweet like comment comments posted tags
    category categories archive archives faq faqs testimonials testimonial quote quotes request form forms step
    welcome thank thanks thankyou yes no ok not only also just very much many some any each every other another
    such same both few most less least dear hello hi regards sincerely kind warm happy please note warning
    important notice update updates summer winter autumn fall festival fair show conference meeting workshop
    seminar webinar class classes course courses camp tour tours trip travel flight vacation holiday holidays
    party wedding weddings event dog dogs cat cats pet pets animal animals horse baby babies kids children child
    boys girls men women man woman mother father parent parents student students graduate alumni faculty veteran
    veterans type types style model models series edition version level grade part parts item items order orders
    price prices cost costs sale discount offer offers deal deals gift gifts box pack set kit football baseball
    basketball soccer golf tennis hockey sports sport fitness gym yoga running bike bikes car cars auto truck
    trucks boat boats motor motors tire tires fire police emergency rescue army navy force military trust trusts
    wills memorial cemetery funeral scholarship fellowship prize cup league club union chapter lodge temple
    ministry ministries saint santa san fort mount port cape plus pro max mini lite basic standard premium
    advanced deluxe classic original traditional modern contemporary custom complete full total ultimate super
    membership donations donation inquiry inquiries enquiries directory state province region district
    municipality neighborhood neighbourhood watch tem markets market pkwy hwy blvd ste apt rte journal magazine
    locale comunale municipale regional local lane brand brands copyright linkedin instagram extra jr sr phd md
    esq ceo cfo cto coo cio vp evp svp payment payments completed pay paid bill bills ship shipping return
    returns delivery track hr pr it ii iii iv vi
    """
)
# Behind a name these make it the name of a thing.
AFTER = words(
    """
    pkwy hwy rte state province street st avenue ave road rd drive dr. lane ln boulevard blvd court ct place
    plaza square way highway parkway building tower hall house park gardens garden center centre school
    university college institute academy hospital clinic church library theatre theater foundation association
    society company corporation corp inc llc ltd limited llp plc gmbh group holdings industries enterprises
    services solutions systems county island lake bridge station airport stadium award prize scholarship
    fellowship fund memorial method syndrome disease law act theorem museum gallery hotel inn restaurant cafe
    grill store shop brothers bros sons & collection motors homes realty properties associates partners
    engineering straat weg laan plein straße strasse platz gasse allee stiftung schule
    """
)
