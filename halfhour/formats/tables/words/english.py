"""Header words in English: Outlook, outlook.com, Google, Thunderbird, LinkedIn, Yahoo, school systems, home-made."""

ENGLISH = {
    "full_name": "full name|formatted name|what is your name|display name|contact name|contact|person|person name"
    "|student name|student|alumni name"
    "|alumnus|alumna|alum name|alumni|employee name|member name|member|candidate name|candidate|attendee|guest name"
    "|first and last name|first last|first name last name|name first last|name last first|last first|last name first name"
    "|preferred full name|your name|name of contact|complete name|speaker|mentor|mentor name|host|host name|who|people"
    "|participant|participant name|lead name|customer name|client name|recipient|recipient name",
    "name?": "name|names",
    "given": "first name|given name|given names|first|forename|forenames|fname|f name|christian name|legal first name"
    "|firstname|givenname|name first",
    "middle": "middle name|middle names|middle|middle initial|additional name|additional names|mi|m i|middlename|name middle",
    "family": "last name|surname|family name|last|lname|l name|lastname|familyname|second name|legal last name|surnames"
    "|name last|last names",
    "prefix": "prefix|name prefix|salutation|honorific|courtesy title|honorific prefix|personal title",
    "suffix": "suffix|name suffix|honorific suffix|generational suffix",
    "nickname": "nickname|nick name|preferred name|preferred first name|goes by|known as|short name",
    "email": "email|emails|email address|email addresses|mail|mail address|primary email|primary email address"
    "|secondary email|secondary email address|alternate email|alternate email address|alternative email|other email"
    "|other email address|work email|work email address|business email|business email address|company email|office email"
    "|home email|home email address|personal email|personal email address|private email|school email|school email address"
    "|university email|college email|student email|edu email|institution email|institutional email|email institution"
    "|contact email|email id|email id s|smtp address|email home|email work|email other|email personal|email primary"
    "|email secondary|additional email|direct email|preferred email|email contact|email value|current email|best email"
    "|permanent email|alumni email|your email|windows live id|email addr|contact email address|preferred email address",
    "organization": "company|company name|organization|organisation|organization name|organisation name|org|org name"
    "|employer|employers|employer name|current employer|current company|current organization|current organisation|business"
    "|business name|firm|firm name|account|account name|work company|work organization|workplace|place of work"
    "|place of employment|affiliation|agency|associated company|companies|co|host organization|corporation|name of company"
    "|name of organization|name of employer|primary employer|primary company|employing company|where they work|works at"
    "|parent company|where do you work|where are you working|your company|your organization|your employer"
    "|company organization|employer organization|organization employer|company employer|industry employer",
    "title": "job title|position|position title|role|job|designation|current title|current position|current role"
    "|current job title|work title|job position|jobtitle|job role|business title|professional title|role title"
    "|organization title|company title|employment title|title position|position held|job function title|job title role"
    "|primary job title|headline|what they do|what is your job title|your job title|your title|what do you do"
    "|your position|your role",
    "title?": "title|titles",
    "role": "occupation|profession|function|job function|career",
    "department": "department|departments|dept|work dept|work department|division|team|unit|business unit"
    "|organization department|company department|section|department name|organizational unit|org unit",
    "profile_url": "linkedin|linked in|linkedin url|linked in url|linkedin profile|linked in profile|linkedin profile url"
    "|linked in profile url|linkedin link|linked in link|linkedin page|profile|profile url|profile link|public profile"
    "|public profile url|person linkedin url|person linked in url|linkedin address|xing|xing profile|xing url"
    "|member profile url|url of member profile|contact linkedin|linkedin profile link|linked in profile link|github"
    "|orcid|website profile"
    "|linkedin account|linkedin contact profile url|handshake profile|profiles",
    "website": "website|web page|web site|url|web|homepage|home page|site|blog|link|personal web page|business home page"
    "|business web page|personal website|company website|company url|website blog|website home page|website other"
    "|website work|website value|www|internet|internet address|sites|organization website|business website|work website"
    "|company domain|domain",
    "connected_on": "connected on|connection date|date connected|connected|connected at|connected date|connected since"
    "|date of connection|connection made|connected on date",
    "major": "major|majors|primary major|primary major name|major name|major names|majors name|major s|field of study"
    "|fields of study|program of study|programme of study|degree program|degree programme|course of study|area of study"
    "|discipline|academic program|academic major|first major|program|programme|subject of study|study program|major field"
    "|degree major|concentration",
    "year": "school year|school year name|class year|class|class of|year|year in school|academic year|class standing"
    "|class level|academic level|year of study|student level|academic standing year|cohort|graduating class|study year",
    "graduation": "graduation year|grad year|graduation date|grad date|expected graduation|expected graduation date"
    "|expected graduation year|expected grad date|year of graduation|date of graduation|graduation|degree year|year graduated"
    "|anticipated graduation|anticipated graduation date|end date|graduation term|grad|graduated|expected graduation term"
    "|graduation semester",
    "college": "college|colleges|college name|colleges name|school|school name|schools|university|university name"
    "|institution|institution name|alma mater|education|college school|school college|campus|campus name|faculty"
    "|school attended|college attended|university college|academic college|educational institution|university attended"
    "|undergraduate institution|school university",
    "note": "note|notes|comment|comments|memo|description|additional info|additional information|additional notes|info"
    "|information|remark|remarks|how we met|where we met|how met|how i know them|context|about|bio|other notes|next steps"
    "|conversation notes|meeting notes|contact notes|details",
    "phone": "phone|telephone|tel|ph|phone number|telephone number|tel no|phone no|telephone no|number|contact number"
    "|direct line|direct dial|direct|landline|direct phone|preferred phone|best phone|phones|phone numbers|phonenumbers"
    "|contact phone|contact no|day phone|daytime phone|evening phone|telephones|phone video|video|callback|extension phone"
    "|primary contact number|whats app|whatsapp|whatsapp number|phone value|permanent phone|call",
    "mobile": "mobile|cell|cellular|mobile phone|cell phone|cellphone|mobile number|cell number|mobile no|cell no|handphone"
    "|mobile telephone|cell phone number|mobile phone number|mobilephone|iphone|i phone|cellular phone|cellular number|gsm",
    "fax": "fax|fax number|telefax|facsimile|fax no|faxnumber",
    "pager": "pager|pager number|pager phone|beeper",
    "phone:car": "car phone|carphone|car telephone",
    "phone:main": "primary phone|main phone|main number|switchboard|reception|primary phone number|main",
    "phone:company": "company main phone|company phone|organization main phone|company number|company main number"
    "|organization phone|switchboard number|company telephone",
    "phone:assistant": "assistants phone|assistant phone|assistant s phone|assistants phone number",
    "phone:other": "other phone|alternate phone|alternative phone|other number|second phone|secondary phone|radio phone"
    "|isdn|telex|tty tdd phone|ttytdd phone|alternate number|other phone number|other mobile|phone other|yahoo phone",
    "street": "street|street address|address line|addr|address street|street name|address street address|streetaddress"
    "|address line street|mailing street|address address|apartment suite|address extended address",
    "city": "city|town|locality|city town|address city|municipality|suburb|mailing city|village|citytown",
    "region": "state|province|region|county|state province|address region|state region|prefecture|address state"
    "|mailing state|stateprovince|state or province|st",
    "postcode": "zip|zip code|zipcode|postal code|postcode|post code|postalcode|address postal code|address zip|mailing zip"
    "|pin code|pincode|zip postal code|postal zip code|mailing postal code",
    "country": "country|nation|country region|address country|mailing country|country code|countryregion|country or region",
    "address": "address|addresses|mailing address|postal address|full address|location|address formatted|place|where"
    "|current location|city state|city and state|office address|work location|geographic location|metro area"
    "|office location|location city|locations",
    "@work": "business|work|office|company|employer|job",
    "@home": "home|personal|private|residential|residence|house|permanent|local",
    "@other": "other|alternate|alternative|additional",
    "@main": "main|primary|default",
    "~": "the|of|s|no|number|line|po box|address|a",
    "~thunderbird": "display name|screen name|secondary email|work zip code|home zip code",
    "ignore": "email type|email display name|group membership|groups|group|labels|label|categories|category|tags|file as"
    "|initials|mileage|directory server|priority|sensitivity|keywords|manager s name|managers name"
    "|assistant s name|assistants name|assistant name|manager name|manager|assistant|language|custom|user|account id"
    "|id|record id|contact id|type|status|source|created|created at|updated at|modified|owner|yomi name|given name yomi"
    "|family name yomi|additional name yomi|phonetic first name|phonetic last name|phonetic middle name|subject|referred by"
    "|internet free busy|organizational id number|private|location yomi|company yomi|im|screen name"
    "|degree|degrees|minor|minors|industry|sector|field|company size|employees|contact owner|lead source|last contacted",
}
