"""Names of months and days as people write them in mails, by language: en de fr es it pt nl sv da no fi pl cs sk hr ru uk bg
hu ro tr el id ar he. Only names that are no other common word stand here."""

from __future__ import annotations

import re

_MONTHS = (
    "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari tammikuuta tammikuun stycznia"
    " stycznia"
    " ledna januára január januárra января янв січня ianuarie ocak ιανουαρίου siječnja януари يناير ינואר",
    "february feb februar februari février fevrier févr fév febrero febbraio febbr fevereiro fev helmikuuta"
    " lutego února februára"
    " február февраля фев лютого februarie şubat φεβρουαρίου veljače февруари فبراير פברואר",
    "march mar märz maerz mär mrz mars marzo março marco maart mrt maaliskuuta marca března brezna március"
    " марта мар березня martie"
    " mart μαρτίου ožujka март مارس מרץ",
    "april apr avril avr abril abr aprile huhtikuuta kwietnia dubna apríla április апреля апр квітня aprilie"
    " nisan απριλίου travnja април أبريل ابريل אפריל",
    "may mai mayo maggio magg mag maio mei maj toukokuuta maja května kvetna mája május мая травня mayıs μαΐου μαίου"
    " svibnja май مايو מאי",
    "june jun juni juin junio giugno giu junho kesäkuuta czerwca června cervna júna június июня июн червня"
    " iunie haziran ιουνίου lipnja юни يونيو יוני",
    "july jul juli juillet juil julio luglio lug julho heinäkuuta lipca července cervence júla július июля июл"
    " липня iulie temmuz"
    " ιουλίου srpnja юли يوليو יולי",
    "august aug août aout agosto ago augustus augusti elokuuta sierpnia srpna augusta augusztus августа авг"
    " серпня ağustos αυγούστου kolovoza август أغسطس اغسطس אוגוסט agustus",
    "september sep sept septembre septiembre settembre sett setembro syyskuuta września wrzesnia září zari"
    " septembra szeptember"
    " сентября сент сен вересня septembrie eylül σεπτεμβρίου rujna септември سبتمبر ספטמבר",
    "october oct oktober okt octobre octubre ottobre ott outubro lokakuuta października pazdziernika října"
    " rijna októbra október"
    " октября окт жовтня octombrie ekim οκτωβρίου октомври أكتوبر اكتوبر אוקטובר",
    "november nov novembre noviembre novembro marraskuuta listopada listopadu novembra ноября ноя листопада"
    " noiembrie kasım"
    " νοεμβρίου studenoga ноември نوفمبر נובמבר",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro joulukuuta grudnia"
    " prosince decembra декабря"
    " дек грудня decembrie aralık δεκεμβρίου desember prosinca декември ديسمبر דצמבר",
)
MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}

_DAYS = (
    "monday mon montag lundi lunes lunedì lunedi segunda-feira segunda maandag måndag mandag maanantai"
    " maanantaina poniedziałku"
    " poniedziałek pondělí pondelok понедельника понедельник понеділка hétfő hétfőig luni pazartesi δευτέρα"
    " senin 月曜 周一 星期一"
    " 월요일",
    "tuesday tue tues dienstag mardi martes martedì martedi terça-feira terça dinsdag tisdag tirsdag tiistai"
    " tiistaina wtorku wtorek"
    " úterý utorok вторника вторник вівторка kedd marți salı τρίτη selasa 火曜 周二 星期二 화요일",
    "wednesday wed mittwoch mercredi miércoles mercoledì mercoledi quarta-feira quarta woensdag onsdag"
    " keskiviikko keskiviikkona środy"
    " środę středy středa streda среды среду середи szerda miercuri çarşamba τετάρτη rabu 水曜 周三 星期三 수요일",
    "thursday thu thur thurs donnerstag jeudi jueves giovedì giovedi quinta-feira quinta donderdag torsdag"
    " torstai torstaina czwartku"
    " czwartek čtvrtka čtvrtek štvrtok четверга четверг csütörtök joi perşembe πέμπτη kamis 木曜 周四 星期四 목요일",
    "friday fri freitag vendredi viernes venerdì venerdi sexta-feira sexta vrijdag fredag perjantai perjantaina"
    " piątku piątek pátku"
    " pátek piatok пятницы пятницу п'ятниці péntek vineri cuma παρασκευή jumat 金曜 周五 星期五 금요일",
    "saturday samstag sonnabend samedi sábado sabato zaterdag lördag lørdag lauantai soboty sobotu sobota"
    " субботы субботу szombat"
    " sâmbătă cumartesi σάββατο sabtu 土曜 周六 星期六 토요일",
    "sunday sonntag dimanche domingo domenica zondag söndag søndag sunnuntai niedzieli niedziela neděle nedeľa"
    " воскресенья"
    " воскресенье vasárnap duminică pazar κυριακή minggu 日曜 周日 星期日 일요일",
)
WEEKDAY = {name: number for number, names in enumerate(_DAYS) for name in names.split()}

_TOMORROW = (
    "tomorrow morgen demain mañana domani amanhã imorgon morgon huomenna jutro jutra zítra zajtra завтра holnap"
    " mâine yarın αύριο besok 明日 明天 내일"
)
TOMORROW = _TOMORROW.split()
REIWA = re.compile(r"令和\s?(\d{1,2})\s?年")  # the years of the Japanese era that began in 2019
NEXT_WEEK = (
    "next week|nächste[rn]? woche|kommende[rn]? woche|la semaine prochaine|próxima semana|semana que viene"
    "|prossima settimana"
    "|semana que vem|volgende week|nästa vecka|næste uge|neste uke|ensi viikolla|przyszłym tygodniu|příští"
    " týden|budúci týždeň"
    "|следующей неделе|наступного тижня|jövő héten|săptămâna viitoare|gelecek hafta|επόμενη εβδομάδα|来週|下周"
    "|下週|다음 ?주"
)
