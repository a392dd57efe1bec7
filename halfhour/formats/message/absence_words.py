"""How people and their mail programs say that they are away, by language: en de fr es it pt nl sv da no fi pl cs sk ru uk
hu ro tr el bg hr ja zh ko he ar id vi."""

from __future__ import annotations

import re

# Subjects that mail programs put before an automatic answer.
SUBJECT = re.compile(
    r"^(?:away|abwesend|absent|ausente|assente|afwezig|fravær|frånvaro)\s*[:：]|out[ -]of[ -](?:the[ -])?office"
    r"|\booo\b|\booto\b|auto(?:matic|mated|mat(?:ed)?)?[ -]?(?:re(?:ply|sponse"
    r"|sponder|spond)|answer|notification)|autoreply|auto[ -]?generated|\bauto:|away from (?:my|the) (?:desk"
    r"|office|mail|e-?mail)|vacation (?:re(?:ply|sponse)|message|notice|auto)"
    r"|(?:on|annual|parental|maternity|paternity|sick|medical) (?:vacation|leave|holidays?)\b|(?:am|is|i'm)"
    r" (?:away|on (?:vacation|leave|holiday))|absence (?:notice|message|notification)|temporarily unavailable"
    r"|currently (?:unavailable|away|out)"
    r"|abwesen(?:d|heit)|nicht im (?:büro|haus|dienst)|automatische antwort|automatische beantwortung"
    r"|autoantwort|im urlaub|urlaubs(?:notiz|meldung|bedingt)|außer haus|elternzeit|mutterschutz"
    r"|réponse automatique|réponse d'absence|absen(?:ce|t)(?:e)? (?:du bureau|du|de)|absence\b|message"
    r" d'absence|absent du bureau|en congé|en vacances|hors du bureau|notification d'absence"
    r"|respuesta autom[áa]tica|fuera de (?:la )?oficina|ausencia|ausente|de vacaciones|respuesta de ausencia"
    r"|contestaci[óo]n autom"
    r"|risposta automatica|fuori (?:ufficio|sede)|assenza|assente|in ferie"
    r"|resposta autom[áa]tica|fora do escrit[óo]rio|aus[êe]ncia(?: tempor[áa]ria)?|ausente|de f[ée]rias|em f[ée]rias"
    r"|automatisch(?:e)? (?:antwoord|beantwoording|bericht)|afwezig(?:heid)?|niet (?:op|aanwezig op) kantoor"
    r"|met vakantie|buiten kantoor"
    r"|autosvar|automatiskt svar|automatisk svar|automatisk besvarelse|frånvaro|ej på kontoret|på semester"
    r"|fravær(?:smelding|sbesked)?|ikke på kontoret|på ferie|ute av kontoret|fraværende|frånvarande"
    r"|automaattinen vastaus|automaattivastaus|poissaolo|poissa|lomalla|olen lomalla"
    r"|automatyczna odpowied[źz]|odpowied[źz] automatyczna|autoodpowied|nieobecno[śs][ćc]|poza biurem|na"
    r" urlopie|jestem na urlopie"
    r"|automatick[áa] odpov[ěe][ďd]|nep[řr][íi]tomnost|mimo kancel[áa][řr]|dovolen[áa]|na dovolen[ée]"
    r"|nepr[íi]tomnos[ťt]|mimo kancel[áa]rie"
    r"|автоответ|автоматический ответ|нет на месте|вне офиса|в отпуске|отсутств|автоматична відповідь"
    r"|автовідповідь|у відпустці|поза офісом|автоматичен отговор|извън офиса"
    r"|automatikus v[áa]lasz|h[áa]zon k[íi]v[üu]l|szabads[áa]gon|t[áa]voll[ée]t|r[ăa]spuns automat"
    r"|absent(?:[ăa])? din birou|[îi]n concediu|otomatik yan[ıi]t|ofis d[ıi][şs][ıi]|izinde|αυτόματη απάντηση"
    r"|εκτός γραφείου|σε άδεια|απουσία"
    r"|automatski odgovor|izvan ureda|na godi[šs]njem|samodejni odgovor|na dopustu|odsoten|automaatvastus"
    r"|kontorist [äa]ra|automātiskā atbilde|automatinis atsakymas"
    r"|自動(?:返信|応答|回覆|回复)|不在(?:通知|連絡|のお知らせ|にしております)?|休暇(?:中|のお知らせ)"
    r"|自动(?:回复|答复)|外出|休假|不在办公室|不在辦公室|自動回覆|자동 ?(?:회신"
    r"|응답|답장)|부재(?:중)?|휴가"
    r"|מענה אוטומטי|תשובה אוטומטית|מחוץ למשרד|الرد التلقائي|رد تلقائي|رد آلي|خارج المكتب|balasan otomatis"
    r"|jawaban automatik|di luar kantor|sedang cuti|trả lời tự động|tự động trả lời|vắng mặt|nghỉ phép"
    r"|ตอบกลับอัตโนมัติ|स्वचालित उत्तर|पर नहीं हूँ|پاسخ خودکار",
    re.IGNORECASE,
)
# The mail says of itself that no person wrote it now.
ITSELF = re.compile(
    r"(?:this|the following) (?:is|was|has been)(?: an?)?(?: completely)? (?:auto[ -]?(?:matic(?:ally)?|mated"
    r"|generated|response|reply)|auto-?repl)|auto(?:matic|mated)?[ -]?(?:reply|response|responder)|(?:sent"
    r"|generated|created) automatically|automatically (?:generated|sent)|out[ -]of[ -]office (?:auto|reply"
    r"|message|response|notification|assistant)|vacation (?:auto)?(?:responder|message|reply)"
    r"|automatisch(?:e|en)? (?:generiert|erstellt|erzeugt|antwort|nachricht|mail|e-mail)|abwesenheits(?:notiz"
    r"|nachricht|assistent|meldung)"
    r"|(?:réponse|message|courriel|e-?mail) (?:est )?(?:automatique|généré automatiquement|envoyé"
    r" automatiquement)|respuesta autom[áa]tica|mensaje autom[áa]tico|risposta automatica|messaggio automatico"
    r"|resposta autom[áa]tica|mensagem autom[áa]tica"
    r"|automatisch (?:antwoord|bericht|gegenereerd|verzonden)|autosvar|automatiskt (?:svar|genererat"
    r"|meddelande)|automatisk (?:svar|besked|melding|genereret|generert)|automaattinen (?:vastaus|viesti)"
    r"|automatyczna (?:odpowied|wiadomo)|automatick[áaý] (?:odpov|zpr[áa]v)|автоматическ(?:ий|ое|и)|автоматичн"
    r"|автоответ"
    r"|automatikus (?:v[áa]lasz|[üu]zenet)|otomatik (?:yan[ıi]t|mesaj|olarak)|αυτόματ|自動(?:返信|応答|送信"
    r"|配信|回覆)"
    r"|自动(?:回复|答复|发送)|자동 ?(?:회신|응답|발송)|אוטומטי|تلقائي|آلي|otomatis|tự động",
    re.IGNORECASE,
)
AWAY = re.compile(
    # en
    r"\b(?:i am|i'm|i’m|i will be|i'll be|i’ll be|am|is|will be|we are|he is|she is|currently|presently|now|be"
    r"|been|the office (?:is|will be))(?: currently| presently| now| away and| travell?ing and| both)?"
    r" (?:out(?: of)?(?: the| my)? (?:office|town|country)|out (?:of office|sick|ill|today|this|next|until|till"
    r"|from|for|through|on)\b|away(?: from (?:my|the) (?:desk|office|e-?mail|computer))?|on (?:a )?(?:[a-z]+"
    r" )?(?:vacation|leave|holidays?|pto|parental|maternity|paternity|sabbatical|business trip|travel|a"
    r" business|honeymoon)|travell?ing|unavailable|not (?:available|in the office|at my desk|working|in"
    r" (?:today|this week))|off(?: work| sick| today| until| from|-site)\b|offline|closed)"
    r"|\bout[ -]of[ -](?:the[ -])?office\b|\bon (?:annual|parental|maternity|paternity|sick|medical|family)"
    r" leave\b|not (?:be )?(?:in the office|checking|reading|monitoring)|(?:vacation|leave|holiday) (?:from"
    r"|until|till|through)|no longer (?:with|work(?:s|ing)? (?:at|for|here)|employed|at)|has left (?:the"
    r" )?(?:company|organi[sz]ation|university|firm)|enjoying (?:a|my|some) (?:vacation|holiday|time off|well)"
    # de
    r"|(?:bin|befinde mich|ist|sind|bis|derzeit|momentan|aktuell|zur ?zeit)[^.\n]{0,50}(?:nicht (?:im (?:büro"
    r"|haus|dienst)|erreichbar|am (?:arbeits)?platz|verfügbar|da\b)|abwesend|außer haus|ausser haus|im urlaub"
    r"|in urlaub|unterwegs|auf (?:dienst|geschäfts)reise|in elternzeit|im mutterschutz|krank|nicht zu"
    r" erreichen)|nicht im büro|im urlaub|abwesen(?:d|heit)|in elternzeit|nicht mehr (?:für|bei|im unternehmen)"
    # fr
    r"|(?:je suis|je serai|actuellement|suis|serai)[^.\n]{0,40}(?:absent|en (?:congés?|vacances|déplacement"
    r"|arrêt|formation|télétravail)|hors (?:du|de mon) bureau|indisponible|injoignable)|absent(?:e)? (?:du"
    r" bureau|jusqu|du|pour|de mon)|en congés?\b|en vacances|ne (?:suis|serai) pas (?:au bureau|disponible"
    r"|joignable)|congé (?:maternité|parental|annuel)|ne (?:travaille|fait) plus"
    # es
    r"|(?:estoy|estaré|me encuentro|me encontraré|estamos)[^.\n]{0,40}(?:fuera|ausente|de (?:vacaciones|viaje"
    r"|baja|permiso)|sin acceso|no disponible)|fuera de (?:la )?oficina|de vacaciones|no (?:estoy|estaré) (?:en"
    r" la oficina|disponible)|ya no (?:trabaja|forma)"
    # it
    r"|(?:sono|sarò|mi trovo|attualmente)[^.\n]{0,40}(?:fuori (?:ufficio|sede)|assente|in (?:ferie|vacanza"
    r"|viaggio|trasferta|maternità|malattia|congedo)|non (?:disponibile|raggiungibile|in ufficio))|fuori"
    r" ufficio|in ferie|non sarò in ufficio|non lavora più"
    # pt
    r"|(?:estou|estarei|encontro-me|estaremos|no momento)[^.\n]{0,40}(?:fora|ausente|de f[ée]rias|em"
    r" (?:f[ée]rias|viagem|licença)|indispon[íi]vel|sem acesso)|fora do escrit[óo]rio|de f[ée]rias|não (?:estou"
    r"|estarei) (?:no escrit|dispon)|licença (?:maternidade|parental|médica)|não trabalha mais"
    # nl
    r"|(?:ben|ik ben|zal ik|momenteel|op dit moment|tot)[^.\n]{0,50}(?:afwezig|niet (?:aanwezig|bereikbaar|op"
    r" kantoor|in de gelegenheid|beschikbaar)|met (?:vakantie|verlof|zwangerschapsverlof)|op (?:vakantie|reis"
    r"|zakenreis)|vrij)|met vakantie|op vakantie|niet meer werkzaam"
    # sv da no fi
    r"|(?:jag är|är|jeg er|er|vil være|kommer att vara)[^.\n]{0,50}(?:ledig|på semester|inte på (?:kontoret"
    r"|plats)|bortrest|tjänstledig|föräldraledig|frånvarande|på ferie|ikke (?:på kontoret|til stede|tilgængelig"
    r"|tilgjengelig)|fraværende|ute av kontoret|på reise|på rejse|i permisjon|på orlov|bortreist|ferie)|på"
    r" semester|föräldraledig|på ferie|ikke på kontoret|ute av kontoret"
    r"|(?:olen|olemme|ole)[^.\n]{0,40}(?:lomalla|poissa|matkoilla|vapaalla|tavoitettavissa)|lomalla|poissa"
    r" (?:toimistolta|työpaikalta)|en ole (?:toimistolla|paikalla|tavoitettavissa)|vuosilomalla|virkavapaalla"
    # pl cs sk
    r"|(?:jestem|będę|obecnie|przebywam)[^.\n]{0,40}(?:na urlopie|nieobecn|poza biurem|w podróży|na zwolnieniu"
    r"|niedostępn|nie ma mnie)|na urlopie|nieobecn[ay] w|poza biurem|nie będzie mnie|nie pracuje już"
    r"|(?:jsem|budu|momentálně|som|budem|momentálne)[^.\n]{0,40}(?:mimo kancel|na dovolen|nepřítom|neprítom|na"
    r" služební cest|na služobnej|nedostupn|zastižen)|na dovolen[ée]j?|mimo kancelář|čerpám dovolenou"
    # ru uk
    r"|(?:я|сейчас|нахожусь|буду|в настоящее время)[^.\n]{0,50}(?:в отпуске|отсутству|вне офиса|в командировке"
    r"|на больничном|не в офисе|недоступ|нет на (?:месте|рабочем))|в отпуске|в командировке|отсутствую"
    r"|отсутствует на|вне офиса|больше не работает|у відпустці|у відрядженні|відсутн"
    # hu ro tr el bg hr
    r"|szabadságon|házon kívül|nem vagyok (?:elérhető|az irodában)|nem leszek|távol vagyok|(?:sunt|voi fi|mă"
    r" aflu)[^.\n]{0,40}(?:în concediu|plecat|absent|în afara biroului|indisponibil)|în concediu|izinde(?:yim)?"
    r"|izinliyim|ofis(?:te)? (?:dışında|değil)|tatilde|seyahatte|yıllık izin"
    r"|(?:είμαι|βρίσκομαι|θα (?:είμαι|λείπω|απουσιάζω))[^.\n]{0,40}(?:άδεια|εκτός|διακοπές)|απουσιάζω|σε άδεια"
    r"|в отпуск|извън офиса|na (?:godišnjem|dopustu)|izvan ureda|odsot(?:en|na)"
    # ja zh ko he ar id vi
    r"|不在(?:に|と|です|して|中|期間)|休暇|休業|夏季休|出張(?:中|のため|に)|お休み|外出(?:中|して)|産休|育休"
    r"|(?:不在|离开|離開)(?:办公室|辦公室|公司)|休假|度假|出差|外出"
    r"|放假|年假|产假|부재|휴가|출장|자리를 비|휴무|육아휴직"
    r"|(?:אני|נמצא|נמצאת|אהיה)[^.\n]{0,30}(?:בחופש|מחוץ|חופשה|בחו\"ל|לא זמין)|בחופשה|מחוץ למשרד|(?:أنا|سأكون"
    r"|حاليا|حالياً)[^.\n]{0,30}(?:إجازة|خارج|غير متواجد|غائب)|في إجازة|خارج المكتب|(?:sedang"
    r"|akan)[^.\n]{0,30}(?:cuti|di luar|tidak di kantor|libur|dinas)|cuti|(?:đang|sẽ)[^.\n]{0,30}(?:nghỉ|vắng"
    r"|công tác|không có mặt)|nghỉ phép",
    re.IGNORECASE,
)
LIMITED = re.compile(
    r"(?:limited|no|intermittent|restricted|little|infrequent|sporadic|occasional|not have|without|irregular"
    r"|minimal|poor) (?:any |regular |or no )?(?:access|e-?mail|internet|connectivity|availability|wifi)"
    r"|(?:will|may) not (?:be )?(?:able to )?(?:check|read|respond|reply|answer|have access|be checking|be"
    r" reading)|respon(?:se|d|ding)[^.\n]{0,30}(?:delay|slow|late)|delayed response|slow to respond|may be"
    r" delayed"
    r"|nicht (?:gelesen|weitergeleitet|bearbeitet)|werden? nicht|keinen? (?:zugriff|zugang)|nur"
    r" (?:eingeschränkt|sporadisch|unregelmäßig)|eingeschränkt(?:en)? (?:zugriff|erreichbar)|accès limité|pas"
    r" accès|ne sera pas (?:lu|transféré)|acceso limitado|sin acceso|accesso limitato|acesso limitado|sem"
    r" acesso|beperkt(?:e)? (?:toegang|bereikbaar)|wordt niet (?:gelezen|doorgestuurd)"
    r"|begränsad|begrænset|begrenset|rajoitetusti|ograniczon|omezen[ýy]|ограничен|нерегулярно|korlátozott"
    r"|sınırlı|περιορισμέν|確認(?:が)?できません|ご返信が遅|返信が遅|返答が遅|无法及时|無法及時|不能及时|延迟"
    r"|확인이 어렵|회신이 늦",
    re.IGNORECASE,
)
URGENT = re.compile(
    r"(?:urgent|immediate|emergenc|time[- ]sensitive|critical|in my absence|while i(?:'m| am) (?:away|out|gone)"
    r"|during (?:my|this) (?:absence|time|leave|period)|for (?:any )?assistance|need (?:immediate|urgent|to"
    r" reach|help|assistance))|please (?:contact|call|reach out to|e-?mail|direct)|can be (?:reached|contacted)"
    r"|in dringenden|dringende[nr]?|eiligen|wenden sie sich|vertret(?:ung|en|er)|en cas d'urgence|urgen(?:ce|t"
    r"|cia|za|te)|contactez|merci de contacter|veuillez contacter|contacte|póngase en contacto|contattare"
    r"|rivolgersi|contactar|neem (?:dan )?contact op|bij spoed|dringend|akut|brådskande|kontakta|haster"
    r"|kontakt(?:e|er)?\b|kiireellis|ota(?:thän)? yhteyttä|pilnych|proszę o kontakt|naléhav|urgentn|kontaktujte"
    r"|срочн|неотложн|обращайтесь|обратитесь|терміново|sürgős|vă rog să|acil|επείγ|緊急|お急ぎ|急ぎ|ご連絡|紧急"
    r"|緊急|如有急事|请联系"
    r"|請聯絡|긴급|급한|연락|דחוף|عاجل|للاتصال|mendesak|hubungi|khẩn|liên hệ",
    re.IGNORECASE,
)
LATER = re.compile(
    r"(?:reply|respond|answer|get back|return|attend|be in touch|read|review|write|follow up|response"
    r"|action)[^.\n]{0,60}(?:when i|upon|once i|on my return|after (?:my|i|that|the)|as soon as i|when we|at my"
    r" earliest|then)|(?:upon|on|after) my return|when i (?:return|am back|get back|'m back)|once i(?:'m| am)"
    r" back"
    r"|(?:nach|bei) meiner rückkehr|sobald ich (?:wieder|zurück)|wieder (?:im büro|erreichbar|da\b|für sie"
    r"|zurück|am)|nach meinem urlaub|à mon retour|dès mon retour|à partir du|a mi (?:regreso|vuelta|retorno)|al"
    r" (?:mio|mi) (?:rientro|ritorno|regreso)|quando (?:eu )?(?:regressar|voltar|retornar|rientrerò|tornerò)|no"
    r" meu (?:regresso|retorno)|assim que (?:voltar|regressar|retornar)"
    r"|(?:na|bij|zodra) (?:mijn )?(?:terugkomst|terugkeer|ik terug)|när jag (?:är )?(?:tillbaka|kommer)|når jeg"
    r" (?:er )?(?:tilbage|tilbake|kommer)|palattuani|palaan|po (?:moim )?powrocie|po (?:mém )?návratu|po"
    r" návrate|после (?:моего )?возвращения|по возвращени|вернусь|після повернення|visszatérésem|după (?:ce"
    r" )?(?:revin|întoarcere)|döndüğümde|dönüşümde|με την επιστροφή"
    r"|戻り次第|出社後|復帰後|休暇明け|回来后|返回后|回到办公室|返回後|回來後|복귀 ?(?:후|하는)|돌아온 후"
    r"|כשאחזור|עם חזרתי|عند عودتي|بعد عودتي|setelah"
    r" (?:saya )?kembali|khi (?:tôi )?(?:trở lại|quay lại)",
    re.IGNORECASE,
)
THANKS = re.compile(
    r"^\W*(?:(?:hi|hello|dear|hallo|guten tag|sehr geehrte|bonjour|hola|buongiorno|gentile|olá|prezad|beste"
    r"|geachte|hej|hei|witam|dobrý|здравствуйте|добрый)[^\n]{0,60}\n+\s*)?\W*(?:many |vielen |herzlichen "
    r"|muchas |molt[eo] )?(?:thank(?:s| you) (?:for|very much for) (?:your (?:e-?mail|message|mail|note|inquiry"
    r"|enquiry)|contacting|reaching out|writing|getting in touch)|danke für ihre|dank für (?:ihre|deine)|merci"
    r" (?:pour|de) votre|gracias por (?:su|tu|contactar|escribir)|grazie per|obrigad[oa] (?:por|pel)|bedankt"
    r" voor|dank (?:u|je)? ?voor|tack för (?:ditt|ert|din)|tak for (?:din|jeres)|takk for|kiitos (?:viestistä"
    r"|sähköposti)|dziękuję za|děkuji za|ďakujem za|спасибо за|благодарю за|дякую за|köszön(?:öm|jük)|mulțumesc"
    r" pentru|teşekkür|ευχαριστώ|メール(?:を)?(?:いただき|ありがとう)|ご連絡(?:いただき)?ありがとう|感谢(?:您"
    r"|你)的|感謝您|메일(?:을)? (?:주셔서|보내)"
    r"|תודה על|شكرا|terima kasih (?:atas|telah)|cảm ơn)",
    re.IGNORECASE,
)
# What only a person says who answers this very letter.
ANSWERING = re.compile(
    r"\?|\b(?:happy to|glad to|would love|i'd love|i would be (?:happy|glad)|let's|let us|how about|what about"
    r"|works for me|sounds (?:good|great)|see you|call me|we (?:can|could) (?:talk|meet|speak|chat)|we (?:spoke"
    r"|met|talked)|i can (?:do|talk|meet|offer|make)|does .{1,30} work|shall we|speak (?:then|soon)|talk"
    r" (?:then|soon)|look(?:ing)? forward to (?:meeting|talking|speaking|our|seeing)|your (?:questions?|resume"
    r"|cv|visit|request|studies|interest|project|thesis)"
    r"|gerne?(?: können| treff| sprech| nehme)|können wir|könnten wir|sollen wir|wie wäre|passt (?:mir|es)|avec"
    r" plaisir|volontiers|on peut|nous pourrions|con (?:mucho )?gusto|podemos|podríamos|volentieri|con piacere"
    r"|possiamo|com (?:todo o )?prazer|graag|kunnen we|gärna|gerne|mielelläni|chętnie|rád(?:a)?\b|с"
    r" удовольствием|давайте)",
    re.IGNORECASE,
)
TICKET = re.compile(
    r"\b(?:ticket|case|request|reference|order|invoice|receipt|booking|registration|subscription|newsletter"
    r"|application) ?(?:id|number|no\.?|#|nr|num|ref)\b|\[(?:ticket|case|#|id)[^\]]{0,30}\]|\[#|\bticket\b|has"
    r" been (?:received|created|opened|logged|assigned)|we have received your|we've received your|support team"
    r"|customer (?:service|support|care)|bestellnummer|vorgangsnummer|numéro de (?:ticket|dossier|commande)"
    r"|número de (?:ticket|caso|pedido)"
    r"|we (?:will|aim to|try to) (?:get back|respond|reply|answer)[^.\n]{0,60}(?:within|in the next|as soon as)",
    re.IGNORECASE,
)
# A filter that lets a mail through once its sender has proved to be a person.
CHALLENGE = re.compile(
    r"(?:verify|confirm|prove) (?:yourself|(?:that )?you(?: are|'re|’re) (?:a |not )?(?:human|person|real|a robot|spam)"
    r"|your (?:e-?mail )?address|your message)|(?:guest|approved senders?|white|allow)[ -]?list|waitlisted"
    r"|spam ?(?:blocker|arrest)|action required\)",
    re.IGNORECASE,
)
