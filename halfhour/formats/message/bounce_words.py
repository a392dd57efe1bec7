"""How servers say that a mail did not arrive, in the languages their notices come in."""

from __future__ import annotations

import re

# Who writes such notices: the part before the @, and names of senders.
DAEMON = re.compile(
    r"^(?:mailer-?_?daemon|mail-?daemon|mailerdaemon|maildaemon|mdaemon|postmaster|postmast|mailsystem"
    r"|mail-?delivery(?:-?(?:sub)?system)?"
    r"|mail-?administrator|daemon|smtp|smtp-?gateway|e?sv?mtp|listserv|imss|bounces?|ndr|undelivered"
    r"|microsoftexchange[0-9a-f]+|symantec.*|postoffice"
    r"|postmaestro|mailadmin|(?:exchange|mail)[_-]?(?:server|gateway)?)(?:[+_.=-].*)?$",
    re.IGNORECASE,
)
DAEMON_NAME = re.compile(
    r"mail(?:er)?[- ]?(?:delivery|daemon)|delivery (?:sub)?system|mail administrator|mail system|postmaster"
    r"|internet mail|microsoft (?:outlook|exchange)"
    r"|system administrator|systemadministrator|administrador del sistema|administrateur syst|mail server|mail"
    r" gateway|smtp gateway|post office"
    r"|delivery status|zustellsystem|mailzustell",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    # en
    r"considered unsolicited|unsolicited bulk|blocked by our|undeliver(?:able|ed)|non-?deliver(?:y|able)|not"
    r" delivered|un(?:able to|successful) deliver|returned?"
    r" (?:e-?mail|to sender|message)|message returned"
    r"|failure notice|deliver(?:y|ing) (?:status|warning|failure|failed|has failed|problem|error|report"
    r"|notification|delay|incomplete)|failed? deliver(?:y|ing)|failure delivery"
    r"|(?:mail|message|e-?mail)(?: delivery)? (?:fail(?:ed|ure)|error|problem|could not be delivered"
    r"|undeliverable|not delivered|rejected|returned|delayed|bounced)"
    r"|delayed (?:mail|message)|could ?n[o']t be delivered|can(?:no|')t (?:be delivered|send message)|returning"
    r" (?:message|mail) to sender|bounce(?:d)? (?:notification|notice|message)|bounce$"
    r"|failed mail|mail system error|processing error|rejected (?:mail|message|posting)|user unknown|unknown"
    r" user|nondeliverable|ndn:|warning: (?:could not send|message)|not yet (?:been )?delivered|permanent"
    r" (?:delivery )?failure"
    r"|error (?:during|sending|delivering)|unbekannter empfänger|address(?:ee)? (?:unknown|not found|error)|no"
    r" longer (?:valid|in use)"
    # de fr es it pt nl
    r"|unzustellbar|nicht zu(?:ge)?stell(?:t|bar)|zustell(?:ung|fehler|status|bericht)|fehler bei der"
    r" (?:zustellung|übermittlung)|(?:mail|nachricht) konnte nicht"
    r"|non (?:remis|distribu|délivr|livr)|échec (?:de (?:la )?)?(?:remise|distribution|livraison|l'envoi)|état"
    r" de remise|notification d'état|retour de courrier|non recensé"
    r"|no se (?:puede|pudo|ha podido) entregar|no entregado|imposible entregar|error (?:de|en la) entrega"
    r"|notificación de(?:l)? estado|devuelto|correo devuelto|no se entreg[óo]"
    r"|mancato recapito|impossibile recapitare|non recapitabile|mancata consegna|non consegnat|recapito non"
    r" riuscito|errore di (?:consegna|recapito)|messaggio respinto"
    r"|não (?:foi )?(?:entregue|é possível entregar|pôde ser)|falha na entrega|falha de entrega|não entregue|devolvid"
    r"|onbestelbaar|kan niet (?:worden )?(?:be|af)(?:zorgd|geleverd)|niet (?:afgeleverd|bezorgd)|bezorging"
    r" mislukt|afleverfout"
    # sv da no fi pl cs ru uk tr hu ro el
    r"|kunde inte levereras|kunne ikke leveres|ikke levert|går inte att leverera|olevererbar|kan ikke leveres"
    r"|leveringsfejl|uleverbar|ei voitu toimittaa|toimitus epäonnistui|toimittamaton"
    r"|niedostarcz|nie (?:można|udało się) dostarczyć|błąd dostarcz|nedoruč|nelze doručit|nepodařilo se doručit"
    r"|недоставлен|не (?:может быть |было |удалось )?доставлен|не доставлено|ошибка доставки|сбой доставки"
    r"|недоставка"
    r"|iletilemedi|teslim edilemedi|kézbesíthetetlen|nem kézbesíthető|sikertelen kézbesítés|nelivr|nu a putut"
    r" fi livrat|αποτυχία παράδοσης|δεν ήταν δυνατή η παράδοση"
    # ja zh ko he ar id vi
    r"|配信不能|配信できません|(?:配信|送信|メール)エラー|送信できません|未達|不達|退信|无法投递|無法投遞|无法送达|無法傳送|未送達"
    r"|未送达|系统退信|投递失败|배달 실패|전송 실패|배달되지|반송|전달할 수 없|לא"
    r" נמסר|לא ניתן למסירה|تعذر التسليم|لم يتم تسليم|فشل التسليم"
    r"|tidak dapat dikirim|gagal terkirim|không gửi được|không thể gửi",
    re.IGNORECASE,
)
BODY = re.compile(
    # en
    r"delivery of the e-?mail was stopped|was blocked by|(?:could|can|did|was|were|has|have|is|been|be)(?:"
    r" ?n[o']t| not| never)(?: be| been| yet been|"
    r" successfully)? ?(?:deliver(?:ed)?|receive a copy|reached?|sent|accepted)|cannot be delivered|couldn't be"
    r" delivered|wasn't delivered"
    r"|unable to (?:deliver|send|relay|transfer|locate the (?:user|recipient))|undeliver(?:able|ed)|failed"
    r" permanently|permanent (?:fatal )?(?:error|failure|delivery)|delivery (?:attempts?|to the following|has"
    r" failed|failed|failure|error|status notification)"
    r"|(?:following|these|this|intended|one or more) (?:recipient|address|destination|user)(?:s|es|\(s\)"
    r"|\(es\))?[^.\n]{0,60}(?:fail|reject|not|had|problem|error|unknown|invalid|because|:)|(?:recipient|address"
    r"|addresses|user)(?:\(s\)|\(es\)|s)? (?:failed|rejected|unknown|not found|was rejected|does not exist"
    r"|doesn't exist)"
    r"|(?:unknown|invalid|no such|bad|illegal|unrecognized|non-?existent) (?:final delivery )?(?:user(?:id|"
    r" name)?|recipient|mailbox|address(?:ee)?|local part|host|domain|account|destination)|user (?:is )?unknown"
    r"|unrouteable|no mailbox here|not listed in"
    r"|mailbox (?:is )?(?:full|unavailable|disabled|not found|does not exist|quota)|mailbox is full|over (?:the"
    r" )?(?:maximum allowed )?quota|quota (?:exceeded|violation)|exceeded (?:storage|the|your|his|maximum|disk)"
    r"|account (?:has been|is|was) (?:disabled|inactive|suspended|closed|over|full|discontinued)|doesn't have"
    r" an? .{2,60} account"
    r"|mail(?:-|\s)?(?:er|delivery|box)? (?:system|software|program)|qmail-send|returned (?:mail|to (?:you"
    r"|sender)|message|because)|rejected (?:by|your|the)|was rejected|host (?:unknown|not found)|hop count"
    r"|message looping|delivery report|not (?:been )?delivered|relaying (?:denied|not)"
    r"|message (?:delayed|has not been|was not|will be retried)|still being retried|not yet been delivered|will"
    r" (?:keep trying|continue to try|be retried)|error-for:|remote host said|\bsaid: 5\d\d|diagnostic (?:code"
    r"|information)"
    r"|(?:non|un)-?delivery|did ?n[o']t reach|failed addresses|no valid recipients|problem delivering|problems?"
    r" (?:with|during) (?:its )?delivery|delivery problems|address(?:es)? (?:had|have|with) (?:permanent"
    r"|delivery|transient|problems)|error (?:while )?(?:deliver|process|transfer)"
    # de fr es it pt nl
    r"|konnte(?:n)? nicht (?:zugestellt|übermittelt|gesendet|ausgeliefert|zugestellt werden)|nicht zugestellt"
    r"|unbekannter (?:benutzer|empfänger)|empfänger .{0,30}(?:unbekannt|existiert nicht|abgelehnt)|postfach"
    r" .{0,20}voll|unzustellbar"
    r"|n'a pas pu être (?:remis|distribué|livré|envoyé|délivré)|n'ont pas pu être|(?:échec|impossible) de (?:la"
    r" )?(?:remise|livraison|distribu|livrer|remettre)|n'existe pas|adresse .{0,30}(?:introuvable|inconnue"
    r"|n'existe)|destinataire .{0,30}(?:inconnu|introuvable|rejeté)|boîte .{0,40}pleine"
    r"|no (?:se )?(?:pudo|ha podido|puede|se ha podido|fue posible) (?:ser )?(?:entreg|enviar)|no se entreg|no"
    r" pudo ser entregado|usuario desconocido|buzón .{0,20}lleno|dirección .{0,30}(?:no existe|no encontrada"
    r"|inexistente)|no existe"
    r"|non è stato (?:possibile )?(?:recapit|consegn)|impossibile (?:recapitare|consegnare)|utente sconosciuto"
    r"|casella .{0,20}piena|indirizzo .{0,30}(?:inesistente|non (?:trovato|esiste))"
    r"|não (?:pôde|pode|foi possível|foi|puderam) (?:ser )?(?:entreg|enviad)|usuário desconhecido|caixa"
    r" .{0,20}(?:cheia|lotada)|endereço .{0,30}(?:não (?:existe|encontrado)|inválido)"
    r"|kon(?:den)? niet worden (?:bezorgd|afgeleverd|verzonden)|niet (?:bezorgd|afgeleverd)|onbekende"
    r" (?:gebruiker|ontvanger)|postvak .{0,20}vol"
    # sv da no fi pl cs ru uk tr hu ro el
    r"|kunde inte (?:levereras|skickas)|kunne ikke (?:leveres|sendes|afleveres)|okänd (?:användare|mottagare)"
    r"|ei voitu toimittaa|vastaanottaja.{0,30}(?:ei ole|tuntematon)|nie (?:mogła|mógł|można|udało|został"
    r"|została)[^.\n]{0,20}dostarcz|nieznany (?:użytkownik|odbiorca)"
    r"|nemohla být doručena|nelze doručit|nepodařilo (?:se )?doručit|nebyla doručena|neznámý (?:uživatel"
    r"|příjemce)|не (?:может быть|было|был|была|удалось|могло быть|доставлен)[^.\n]{0,20}(?:доставлен|доставить"
    r"|отправлен)?|ошибк[аи] доставки|нет такого пользователя|пользовател[ья] .{0,30}не (?:найден|существует)"
    r"|teslim edilemedi|iletilemedi|nem (?:sikerült|lehetett) (?:kézbesíteni|továbbítani)|kézbesíthetetlen|nu a"
    r" putut fi (?:livrat|trimis)|δεν (?:ήταν δυνατή|μπόρεσε|παραδόθηκε)"
    # ja zh ko he ar
    r"|配信できません|配信に失敗|届けることができません|送信できません|存在しません|无法投递|无法送达|無法傳送"
    r"|未能送达|未能投递|投递失败|不存在|被拒|邮箱已满|배달(?:되지|하지|할 수)|전송되지"
    r"|존재하지 않|לא ניתן היה למסור|לא נמסרה|تعذر (?:تسليم|إرسال)|لم يتم تسليم",
    re.IGNORECASE,
)
# Still trying: nothing is lost yet.
WARNING = re.compile(
    r"delayed|postponed|advisory|delay(?:ed)? (?:of|in) (?:your|delivery)|not yet (?:been )?delivered|will be"
    r" (?:retried|re-?tried)|still being retried|will (?:keep|continue) (?:trying|to (?:try|attempt|be))"
    r"|warning only|this is (?:only )?a warning|no action is required|attempts will continue|you do not need to"
    r" resend"
    r"|verzögert|wird weiter versucht|noch nicht zugestellt|retardé|n'a pas encore été|sera (?:re)?tent"
    r"|retrasad|aún no se ha|se seguirá intentando|ritardat|non è ancora stato|atrasad|ainda não foi|vertraagd"
    r"|nog niet (?:bezorgd|afgeleverd)|fördröjd|forsinket|viivästy|opóźni|zpožd|задерж|отложен|gecik"
    r"|遅延|延迟|延遲|지연",
    re.IGNORECASE,
)
GIVEN_UP = re.compile(
    r"given up|giving up|not going to try again|permanent|final|will be (?:deleted|removed)|has been (?:deleted"
    r"|removed) from|too long|expired|no further (?:attempts|delivery)|endgültig|définiti|definitiv|aufgegeben",
    re.IGNORECASE,
)
# Before these words a server says itself why.
REASON = re.compile(
    r"^(?:delay |the )?(?:reason|response|error|motif|grund|motivo|razón|reden|orsak|årsag|syy|powód|důvod|причина|理由|原因)"
    r"(?: was| is| given)?\s?(?:[:：]|$)",
    re.IGNORECASE,
)
# Where the notice ends and the mail that came back begins.
RETURNED = re.compile(
    r"(?im)^[\s>|*]{0,9}(?:[-=_*#|]{3,}+[ \t]*+(?!.{0,60}(?:transcript|address|recipient|error|status|session|server"
    r"|problem|notif|reason|delivery|failed))[^\n]{0,80}"
    r"(?:message|mail|header|nachricht|mensaje|mensagem|messaggio|follow|copy|text)|(?:-+ ?)?(?:the |your"
    r" )?(?:(?:full )?headers? of (?:the |your )?)?(?:original|returned|unsent|undelivered|bounced) (?:message"
    r"|mail|e-?mail)"
    r"(?: (?:text|headers?|body|details|follows?|is (?:following|attached|below)|as received is as follows"
    r"|header follows|starts here|attached|below))*[\s:.-]*$"
    r"|this is a copy of|below (?:this line )?is (?:a|the) copy|(?:a )?copy of (?:the|your) (?:original"
    r" )?message|(?:the )?first [^\n]{1,20} lines of|text of (?:the )?(?:message|original)|excerpt of|included"
    r" is a copy"
    r"|(?:a )?summary of the undelivered|here is (?:a|the) (?:copy|beginning)|mensaje original|message"
    r" d'origine|ursprüngliche nachricht|originalnachricht|mensagem original|messaggio originale"
    r"|return-path: |received: (?:from|by) |dkim-signature: |mime-version: 1|begin (?:unsent|returned)|下面是"
    r"|原始邮件"
    r"|元のメッセージ)"
)
# After these words a server names who was not reached; what stands before is its greeting.
NAMED_BELOW = re.compile(
    r"(?:did not reach|not delivered to|could not be delivered to|has failed to|delivery to|failed to deliver"
    r" to|unable to deliver[^\n]{0,40} to)[^\n@]{0,60}(?:recipient|address|group|list|destination"
    r"|user)[^\n@]{0,40}:",
    re.IGNORECASE,
)
# The lines that name somebody other than who was not reached.
OTHERS = re.compile(
    r"mail from|^\s*(?:from|sender|reply-to|return-path|cc|message-?id|date|subject|x-[\w-]+)\s*:|contact"
    r"|question|assistance|help ?desk|please (?:send|forward|write|call|reply|try)|report(?:ed)? (?:this|to)"
    r"|message from|sent by|originator|abuse|administrator|for further|on behalf|wenden sie|contactez|póngase"
    r"|message-id|message id|identifier|hello |ehlo |helo |\b250[ -]|^\s*your message to .{0,60} (?:awaits|of)",
    re.IGNORECASE,
)
CLEARLY = re.compile(
    r"(?:to|recipients?|address(?:es)?|addressee|user|for|mailbox|account|destinataires?|empfänger|an"
    r"|destinatari[oa]s?|a|para|odbiorcy|получател[ьюя]\w*|адрес\w*|rcpt to|original-recipient|final-recipient"
    r"|failed|undeliverable to|error-for|收件人|宛先|受信者)\b[^\n@]{0,40}$",
    re.IGNORECASE,
)
