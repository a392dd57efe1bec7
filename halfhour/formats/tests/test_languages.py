"""Headers in the languages in which Outlook and Thunderbird write them."""

import pytest

from halfhour.formats.contacts import read
from halfhour.formats.tables.columns import understand

# given, family, organization, job, department, mail, second mail, mobile, work phone, city at work, note
HEADERS = {
    "en": "First Name|Last Name|Company|Job Title|Department|E-mail Address|E-mail 2 Address|Mobile Phone|Business Phone"
    "|Business City|Notes",
    "de": "Vorname|Nachname|Firma|Position|Abteilung|E-Mail-Adresse|E-Mail 2: Adresse|Mobiltelefon|Telefon geschäftlich"
    "|Ort geschäftlich|Notizen",
    "es": "Nombre|Apellidos|Organización|Puesto|Departamento|Dirección de correo electrónico|Dirección del correo electrónico 2"
    "|Teléfono móvil|Teléfono del trabajo|Ciudad de trabajo|Notas",
    "fr": "Prénom|Nom|Société|Profession|Service|Adresse de messagerie|Adresse de messagerie 2|Tél. mobile|Téléphone (bureau)"
    "|Ville (bureau)|Notes",
    "it": "Nome|Cognome|Società|Qualifica|Reparto|Indirizzo E-mail|Indirizzo E-mail 2|Telefono Mobile|Telefono di Lavoro"
    "|Città di lavoro|Note",
    "pt": "Primeiro nome|Último nome|Empresa|Cargo|Departamento|Endereço de E-mail|Endereço de E-mail 2|Celular|Fone comercial"
    "|Cidade comercial|Notas",
    "nl": "Voornaam|Achternaam|Bedrijf|Functie|Afdeling|E-mailadres|E-mailadres 2|Mobiele telefoon|Telefoon op werk"
    "|Plaats werk|Notities",
    "pl": "Imię|Nazwisko|Firma|Stanowisko|Oddział|Adres e-mail|Adres e-mail 2|Telefon komórkowy|Telefon służbowy"
    "|Miasto (biuro)|Notatki",
    "cs": "Jméno|Příjmení|Společnost|Funkce|Oddělení|E-mailová adresa|E-mailová adresa 2|Mobilní telefon|Telefon do zaměstnání"
    "|Město (práce)|Poznámky",
    "sk": "Krstné meno|Priezvisko|Spoločnosť|Funkcia|Oddelenie|E-mailová adresa|E-mailová adresa 2|Mobilný telefón"
    "|Telefón do práce|Mesto (práca)|Poznámky",
    "ru": "Имя|Фамилия|Организация|Должность|Отдел|Адрес эл. почты|Адрес 2 эл. почты|Мобильный телефон|Рабочий телефон"
    "|Город (раб.)|Заметки",
    "fi": "Etunimi|Sukunimi|Yritys|Tehtävänimike|Osasto|Sähköpostiosoite|Sähköpostiosoite 2|Matkapuhelin|Työpuhelin"
    "|Työpaikan kaupunki|Muistiinpanot",
    "sv": "Förnamn|Efternamn|Företag|Befattning|Avdelning|E-postadress|E-postadress 2|Mobiltelefon|Telefon, arbete|Ort, arbete"
    "|Anteckningar",
    "da": "Fornavn|Efternavn|Firma|Stilling|Afdeling|E-mail-adresse|E-mail-adresse 2|Mobiltelefon|Telefon (arbejde)"
    "|By (arbejde)|Noter",
    "nb": "Fornavn|Etternavn|Firma|Stilling|Avdeling|E-postadresse|E-postadresse 2|Mobiltelefon|Telefon, arbeid|Poststed, arbeid"
    "|Notater",
    "uk": "Ім'я|Прізвище|Організація|Посада|Відділ|Адреса електронної пошти|Адреса електронної пошти 2|Мобільний телефон"
    "|Робочий телефон|Місто (роб.)|Нотатки",
    "ro": "Prenume|Nume|Firmă|Funcție|Departament|Adresă de e-mail|Adresă de e-mail 2|Telefon mobil|Telefon serviciu"
    "|Oraș serviciu|Note",
    "hu": "Utónév|Vezetéknév|Cég|Beosztás|Osztály|E-mail cím|E-mail cím 2|Mobiltelefon|Hivatali telefon|Munkahelyi város"
    "|Jegyzetek",
    "tr": "Ad|Soyadı|Şirket|İş Unvanı|Bölüm|E-posta Adresi|E-posta 2 Adresi|Cep Telefonu|İş Telefonu|İş Şehri|Notlar",
    "zh-tw": "名字|姓氏|公司|職稱|部門|電子郵件地址|電子郵件 2 地址|行動電話|商務電話|商務 - 市/鎮|附註",
    "zh-cn": "名|姓|单位|职务|部门|电子邮件地址|电子邮件 2 地址|移动电话|商务 电话|商务地址 市/县|附注",
    "ja": "名|姓|会社名|役職|部署|電子メール アドレス|電子メール 2 アドレス|携帯電話|会社電話|会社住所 市区町村|メモ",
    "ko": "이름|성|회사|직함|부서|전자 메일 주소|전자 메일 2 주소|휴대폰|근무처 전화|근무지 구/군/시|메모",
    "el": "Όνομα|Επώνυμο|Εταιρεία|Τίτλος εργασίας|Τμήμα|Διεύθυνση e-mail|Διεύθυνση e-mail 2|Κινητό τηλέφωνο"
    "|Τηλέφωνο εργασίας|Πόλη (εργασίας)|Σημειώσεις",
    "he": "שם פרטי|שם משפחה|חברה|תפקיד|מחלקה|כתובת דואר אלקטרוני|כתובת דואר אלקטרוני 2|טלפון נייד|טלפון בעבודה|עיר (עבודה)|הערות",
    "ar": "الاسم الأول|اسم العائلة|الشركة|المسمى الوظيفي|القسم|عنوان البريد الإلكتروني|عنوان البريد الإلكتروني 2|الهاتف المحمول"
    "|هاتف العمل|المدينة (العمل)|ملاحظات",
    "vi": "Tên|Họ|Công ty|Chức danh|Phòng ban|Địa chỉ email|Địa chỉ email 2|Điện thoại di động|Điện thoại cơ quan"
    "|Thành phố (cơ quan)|Ghi chú",
    "id": "Nama depan|Nama belakang|Perusahaan|Jabatan|Departemen|Alamat email|Alamat email 2|Ponsel|Telepon kantor|Kota (kantor)"
    "|Catatan",
    "bg": "Име|Фамилия|Фирма|Длъжност|Отдел|Имейл адрес|Имейл адрес 2|Мобилен телефон|Служебен телефон|Град (служебен)|Бележки",
    "hr": "Ime|Prezime|Tvrtka|Radno mjesto|Odjel|Adresa e-pošte|Adresa e-pošte 2|Mobilni telefon|Telefon (posao)|Grad (posao)"
    "|Bilješke",
    "sl": "Ime|Priimek|Podjetje|Delovno mesto|Oddelek|E-poštni naslov|E-poštni naslov 2|Mobilni telefon|Telefon (služba)"
    "|Mesto (služba)|Opombe",
    "ca": "Nom|Cognoms|Empresa|Càrrec|Departament|Adreça electrònica|Adreça electrònica 2|Telèfon mòbil|Telèfon (feina)"
    "|Ciutat (feina)|Notes",
}
CELLS = ["Ann", "Lee", "Acme", "Chemist", "Labs", "a@x.com", "b@x.com", "+1 555 0100", "+1 555 0101", "Town", "Met"]


@pytest.mark.parametrize("language", HEADERS)
def test_an_outlook_export(language):
    header = [f'"{name}"' for name in HEADERS[language].split("|")]
    for delimiter in (",", ";", "\t"):
        (ann,) = read("\n".join([delimiter.join(header), delimiter.join(CELLS)]).encode()).contacts
        assert (ann.given, ann.family, ann.organization, ann.title) == ("Ann", "Lee", "Acme", "Chemist")
        assert (ann.emails, ann.phones) == (["a@x.com", "b@x.com"], ["+1 555 0100", "+1 555 0101"])
        assert (ann.department, ann.address, ann.note, ann.phone_kinds[0]) == ("Labs", "Town", "Met", "mobile")


def test_thunderbird_is_told_in_its_languages():
    for header in (
        "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone",
        "Vorname,Nachname,Anzeigename,Spitzname,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,Messenger-Name,Tel. dienstlich",
        "Prénom,Nom,Nom à afficher,Surnom,Adresse électronique principale,Adresse électronique secondaire,Pseudo,Tél. professionnel",
    ):
        reading = read(f"{header}\nAnn,Lee,Ann L. Lee,,a@x.com,b@x.com,,+1 555\n".encode())
        (ann,) = reading.contacts
        assert reading.format == "thunderbird"
        assert (ann.full_name, ann.given, ann.family) == ("Ann L. Lee", "Ann", "Lee")
        assert (ann.emails, ann.phones, ann.phone_kinds) == (["a@x.com", "b@x.com"], ["+1 555"], ["work"])


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        (["Name", "Vorname"], ["family", "given"]),
        (["Nombre", "Apellidos"], ["given", "family"]),
        (["Nombre", "Correo"], ["full_name", "email"]),
        (["Nom", "Société"], ["full_name", "organization"]),
        (["姓名", "公司"], ["full_name", "organization"]),
        (["Name", "Given Name", "Family Name"], ["full_name", "given", "family"]),
    ],
)
def test_words_for_name_are_settled_by_their_neighbours(header, fields):
    assert understand(header, []).fields == fields


def test_east_asian_names_are_joined_their_way():
    (contact,) = read("姓,名,会社名\n山田,太郎,株式会社\n".encode("cp932")).contacts
    assert contact.full_name == "山田太郎"
