"""More given names in the Latin script: from Africa, Asia, the Arab world, the Americas, and Europe's east and north."""

from __future__ import annotations

from halfhour.formats.webpage.words import words

WIDE = words(
    """
    abayomi abdelaziz abdelkader abdou abebe abena abimbola abiodun achieng adaeze adama adanna adaora ade
    adebayo adedayo adewale adeyemi adisa adjoa afia afua aisling aissatou akin akinyi akosua akua akwasi
    alhassan amaka amara amare aminata amoako ayodele ayotunde azikiwe babajide babatunde bamidele berhane
    biniam bintou boubacar bukola chiamaka chidi chidinma chika chimamanda chinedu chinonso chinwe chioma chuka
    chukwuemeka dalitso demba desta ebele ebere edwige efua ekene emeka enyinnaya eshe fatou fatoumata femi
    folake folasade funmilayo gideon girma haile hamza ifeanyi ifeoma ikechukwu ikenna issa jelani kagiso kamau
    kehinde khadija kofi kojo kwabena kwaku kwame kwasi kwesi lerato lindiwe lungile makena mamadou mandla
    mariama masego mbali mohamadou moussa muthoni mwangi nana ngozi njeri nkechi nkosana nnamdi nneka nomvula
    nosipho ntombi nyambura obinna ogechi okechukwu olabisi oladipo olamide olatunji oluchi olufemi olumide
    oluseun oluwaseun omondi onyeka osagie ousmane palesa refilwe rutendo sekou senait sibusiso sipho solange
    sthembiso taiwo takudzwa tapiwa tariro tatenda temitope tendai thabo thandi thandiwe themba tiwa tobias
    tunde uche uchenna wambui wanjiku yaa yacouba yaw yohannes zainab zanele zodwa zola

    abdallah abdelrahman abdulaziz abdulrahman adel adnan afnan ahlam akram alaa amal amani amina ammar anas
    arwa asma ayman badr basem bashar basma bassam bilal bouchra dalia dina driss ehab fadi fahad faisal fares
    farid farida fatima fatimah fatma fawzi fouad ghada hadi hamad hamid hanan hani haroun hassan hatem hicham
    hind hisham houda hussain hussam ibtissam ihsan iman ismael jaber jalal jamila jawad kamel karima khadijah
    khaled khalil laila lamia latifa leyla lubna maha mahdi mahmoud majed majid malika mansour marwa marwan
    maryam mehdi mohammad mona mostafa mounir mourad nabila nadim naima najat najeh najib nasser nawal nizar
    noura omar osama othmane othmen rabia rachid rami rana rania rasha rayan riad riadh riyad ruba saad sabah
    sabrina saeed salah saleh salim salma samer samia samir samira sana sara sarah shadi sherif siham soraya
    souad sultan tahar tamer tarek tariq wael wafa wajdi walid yahya yasmin yasmine yasser yassin yassine yazan
    yousef youssef yusuf zaid zakaria zeina zeinab ziad zineb

    aakash abhijit abhinav abhishek aditi aditya ahana akash akhilesh akshay alok aman amanpreet amarjit amisha
    amita amitabh ananya aniket anirudh anjana ankit ankita ankur anshul anuj anupam anuradha anushka aparna
    archana arjun arpita arti aruna arvinder asif atul avinash baljit bhaskar bhavesh bhavna bhupinder brijesh
    chetan chitra daljit darshan debashish deepika devendra dhruv dilshan farhan fathima gaurav gautam geeta
    girish gopal gurpreet hardik hareesh harish harjit harpreet harsha hema hemant himanshu imtiaz indira irfan
    ishaan ishita jagdeep jasleen jaspreet jatin jaya jayant jayanti jignesh jyothi kailash kalpana kamala
    kanchan karan karthika kaushik kavita kavitha keerthi kishan komal krishnan kunal lalit lalitha lata latha
    madhu madhuri mahendra malavika mallika manasi mandira manjit manju manjula manoj meena meenakshi meera
    megha milind mitali mohit mukesh mukul muthu namrata narayan narendra navin navneet neelam neeraj neeta
    neetu nehal nikita nilesh nimisha nirmala nisha nishant nitesh padma padmaja pallavi pankaj parth parul
    pavan pooja poonam prachi pradeep praful pragya pranav prashant pratibha praveen preeti priti priyanka puja
    puneet purnima radhika raghav raghu rajan rajeev rajendra rajesh rajni rakhi ranjan ranjit rashmi ravindra
    reena rekha revathi ritika ritu rohini ruchi rupa rupali sachin sadia sahil sameer samit sandeep sangeeta
    sanjana sanjay sanjeev santosh sarita satish saurabh savita seema shailesh shalini sharmila shashank shashi
    shefali shikha shilpa shivani shobha shreya shruti shubham shweta siddharth simran sneha sonal sonali sonia
    srinivas srinivasan subhash subramaniam sudha sudhir sujata sukhdeep suman sumit sunil sunita suraj suresh
    sushil sushma swapna swati tanvi tarun tejas uday uma umesh upendra vaibhav vandana varsha varun vasant
    vasudha venkat venkatesh vidya vijay vijaya vikas vikram vimal vinay vineet vinod vipul vishal vivek yash
    yogesh zahid zeeshan zubair

    akemi akihiko akio asami asuka atsuko ayaka ayako ayumi chieko chiharu chihiro daichi daiki daisuke eiji
    eiko emiko fumiko fumio hajime haruka haruki haruko haruto hideki hideo hidetoshi hiroaki hirofumi hiroki
    hiroko hiroshi hiroto hiroyuki hisashi hitomi hitoshi ichiro isamu jiro junichi junko kaori kaoru katsuya
    kazuhiro kazuki kazuko kazuo kazuya keisuke keita kensuke kenta kentaro koichi koji kosuke kumiko kyoko
    madoka maki makoto mana manabu mari mariko masaaki masahiko masahiro masaki masako masao masaru masashi
    masato masayuki mayumi megumi michiko midori mie mika miki mikiko minako minoru misaki mitsuko mitsuo miwa
    miyuki mizuki momoko motoki naoki naoko naomi naoto natsuki natsuko nobuhiro nobuko nobuo nobuyuki noriko
    osamu reiko rie rieko rika risa ryo ryoichi ryoko ryosuke ryota ryuichi ryuji sachiko saki sakura satoko
    satomi satoru satoshi sayaka sayuri seiji setsuko shigeki shigeo shigeru shinichi shinji shinya shiori shiro
    shizuka sho shohei shoichi shoji shota shuichi shuji shun shunsuke sumiko susumu tadao tadashi taichi
    takahiro takako takao takashi takayuki takehiko takeo takeshi taku takuma takumi takuya tamami taro tatsuo
    tatsuya tetsuo tetsuya tomohiro tomoki tomoko tomomi tomoya tomoyuki toru toshiaki toshiko toshio toshiyuki
    tsutomu tsuyoshi yasuhiro yasuko yasuo yasushi yoichi yoko yoshiaki yoshihiro yoshiko yoshio yosuke yuichi
    yuji yuka yukari yuki yukiko yukio yuko yumi yumiko yuriko yusuke yuta yutaka yuya

    agung agus aida aiguo amirul anh anong apinya arief arthit aurelio ayu aziz azlan bambang baoli benigno
    bingbing binh bowen budi chaiwat chaoyang chau chenxi chunhua chunyan corazon dandan danilo dewi dionisio
    divina dongmei duc dwi efren eka emmanuel endang ernesto faizal farah fengxia fitri gerardo giang guanghui
    guohua guoqiang hafiz haiyan haoran haziq hendra hoang hongmei hongwei huifang huong huyen hyejin hyunjin
    hyunwoo izzat jaehyun jaewon jhun jianfeng jianguo jianhua jianjun jiaqi jiawei jiayi jiayu jihoon jihye
    jimin jingjing jinhua jinping jisoo jiwon jiyeon jiyoung joko jomar joon junho junjie junrey kaixin kartika
    ketut khanh khoa kittisak kyung lihua lijuan lijun liling liping liqin malee manee marites marivic meihua
    meiling mengmeng mingming mingyu minh minho minji minjun minseo nattapong ngoc nguyen nhung niran nurul
    nyoman peiyu pengfei phuc pichai prasert preecha putu qiang qingsong quang quoc quyen quynh rahmat ratna
    retno rizalina rizky rodel rolando romeo rommel rosli rowena ruixue ruoxi seojun seongho seoyeon seungmin
    shafiq shanshan shaohua shufen shuying siriporn siti siyu slamet somchai somsak sooyoung soyeon suchart
    sujin sulistyo sunghoon sungmin supaporn suryo susilo syafiq syahir taehyung teodoro thanakorn thang thanh
    thao thi thuan thuy tien tingting trang trinh trung tuan tung tuyet uyen viet vinh wahyu wanida wayan
    weihong weimin weiming weiwei wenjie wenjing wenwen widya wonho xiaodong xiaofeng xiaohong xiaohua xiaojun
    xiaoli xiaoling xiaoming xiaoyan xiaoyu xinyi xinyu xiulan xuan xueqin yanling yanping yanti yaqi yejin
    yeonjoo yifan yihan yijun yiming yingying yiting yongjun yoonjung youngho youngmi yuchen yudi yuting yuxin
    yuxuan zhenhua zhigang zhihao zhiqiang zihan zixuan ziyi zulkifli

    ahmet alper altan asli ayhan aykut aylin ayse aysel aytac ayten baris berkay beyza bilge birol bugra bulent
    burak burcu cagla caner cansu cem cemal cengiz ceren cihan defne deniz derya didem dilara dilek duygu ebru
    eda elif emel emin emine emrah emre engin erdal erdem erdinc erdogan eren erhan erkan erol ersin esin esra
    evren fatih ferhat fikret filiz firat gamze gizem gokhan gonca gulay guler gulsen gunay hakan halil haluk
    handan hande haydar hulya huseyin idil ilkay ilker inci ipek irem ismet kaan kadir kemal kerem koray kubra
    kursat mehtap melek meltem mert merve mesut metin muge murat musa nalan nazan nazli necla nese neslihan
    nevin nihal nihat nilgun nurcan nuri oguz okan onur orhan osman ozan ozge ozgur ozlem pelin pinar ramazan
    recep refik rukiye sadik savas sebnem seda sedat selcuk selim selin selma semra serap serdar serhat serkan
    serpil sevgi sevil sevim sibel sinan songul suat sule suleyman taner taylan tolga tugba tulay tuncay turgut
    ufuk ugur ulas umit umut utku volkan yalcin yasemin yavuz yeliz yesim yigit yildiz yilmaz zafer zehra zeki
    zerrin zeynep

    agneta agnete aino aki aksel albin aleksi anders anita ann-marie anna-karin annika antti ari arja arto arvid
    asbjorn aslaug asmund astri audun axel bengt berit birger birgit birte bjarte bjork borje brynhild
    carl-johan claes dagfinn dagny eero eeva egil eija eilif einar eirik elin elisabet elli elsebeth emelie
    endre erika erja erkki erland espen evald fredrik fredrika frida frode gerd gisela gosta gro gudrun gunilla
    gunn gunnar gunvor gustav haakon halldor halvor hanna-leena hanne hannele hannu harald harri havard hedda
    hege heidi heikki helge heli henri hilde hjalmar idun ilkka ilona inga-lill inge-marie ingebjorg ingegerd
    ingela inger ingrid ingunn ingvar ingvild inkeri ismo jaakko jani janne jari jarkko jarle jarmo jere jerker
    jonas joni jorma jorun jorunn jostein jouko jouni juhani jukka jussi jyrki kaare kaarina kaisa kajsa kalle
    karl-erik karl-johan karl-ove karoline kati katja katri keijo kerstin kimmo kirsi kjartan kjersti klara
    kristoffer kyllikki lars-erik lars-goran lauri leena leif-arne liisa linnea lisbet lovisa maarit mads
    magnhild maija malene maren margit margrethe maria-leena marja marjatta marjo markku marko martti mats-ola
    matti mervi miia mikko minna mirja mirva mogens morten nanna noora oddvar olli olof oskar outi ove oystein
    paavo paivi palle panu pekka per-erik per-olof pernilla pertti perttu petter pia-maria pirjo pirkko ragna
    ragnar ragnhild raija raimo randi rasmus rauno reidar reijo riikka riitta risto rolf runar saara sakari
    samuli sanna sari seija seppo sigbjorn sigfrid sigrid sigurd sigve sindre sirkka sirpa soile solfrid solveig
    soren steinar stian stig susanna svante svein sven-erik sverre synnove taina taneli tapani tapio tarja taru
    teemu teija terhi terje tero tiina timo topi tor-erik torben torbjorn tord tore torgeir torhild torild
    torkel torstein torsten trine trond trygve tuija tuomas tuomo tuula tuva tyra ulf ulf-goran ulla ulrika unn
    vappu veera vegard veikko vesa vigdis viggo viktor vilja ville virpi ylva yngve

    adela adomas agne aharon aleksej aleksey alena alexandros alexey algirdas aliaksandr alina alon alyona
    amichai ana-maria anastasia anastasios anatoly andrej andrii andris andrius andriy andrzej angeliki
    anna-liisa anneli anton apolena apostolos argyris ariella aristea arkadiusz artem artur arturas arturs assaf
    athanasios athina audrius austeja avi avigail avraham ayelet balazs balint barbora bartlomiej batya bence
    blanka boaz bogdana bogumil boguslaw bohdan bohumil bojan borislav bozena branislav branko bronislav cezary
    chaim charalambos chaya christos chrysanthi csaba czeslaw dafna dalibor dalit damjan danica daniil danuta
    darius dariusz darko davor dejan denys desislava despina dimitra dimitrios dimitris dmitri dmitrij dmitriy
    dmitry dmytro dobromir dorit dorota dovile dragan dragana drahomira dror dusan edgars edita eerik efrat
    efstathios eftychia egle eha ehud eirini eitan elefteria eleftheria eliezer elisheva eliska elzbieta emilija
    erzsebet esther eszter evangelia evangelos evgeni evgenia evgeny evija ewa ewelina eyal ferenc filip fotini
    frantisek gabor gabriela gadi galina galit gediminas gennady georgi georgia georgios gergely giannis giedre
    gilad gintaras giorgos goran gordana grazyna grigoris grigory grzegorz gunta guntis gyorgy gyula hadar hadas
    hagit halina haralambos helena henryk hubert hynek idan ieva ignas igor ihor ilan ilija ilya ilze inbal
    indre indrek inese inga inguna inna ioana ioanna ioannis iryna istvan itai itamar ivars ivaylo iveta iwo
    izabela jaak jaan jacek jadwiga jakub janina janis janos janusz jarmila jaromir jaroslaw jasna jelena jerzy
    jindrich jiri jirina jitka joanna jolana jovan jozef jozsef judit juraj jurgita justinas justyna kadri kaido
    kalev kalliopi kamila kamilla karel karlis karolina katalin katarina katarzyna katerina keren kersti
    kestutis kliment kobi konstantina konstantinos kornelia kostas krasimir krisjanis kristaps kristina kristjan
    krystian krzysztof ksenia kvetoslava kyriaki kyriakos lachezar laima laura laura-liis lech lefteris leszek
    levente liat libor lidia liga liis lina linas lior ljiljana ljubica loreta lubomir lucie ludmila ludovit
    lukas lyubov maarika maayan maciej magdolna maja maksim maksym malka manolis marcela marcin marek marios
    maris marius mariusz marketa marta martins martyna martynas marzena matej mateja mateusz matjaz meelis
    menachem michal mieczyslaw mihaela mihail mihaly miklos milada milan mileva milica milos miloslav milosz
    mindaugas miodrag mirela miroslava miroslawa misa mojca monika mordechai moshe naama nadav nadezhda natalija
    natalya neda nektarios neringa neven nevena nikica nikolay nikoleta nili nimrod nir nitzan noemi norbert
    normunds nurit oded ofer ofra ohad oksana oldrich oleksandr oleksii olena olha omri ondrej orly orsolya
    oskars osnat panagiota panagiotis paraskevi patrycja pavel pavla pavlina pavlo pavlos pawel petar petra
    petros petya pinchas piotr piroska plamen predrag premysl priit przemyslaw radka radmila radoslav radovan
    radu rafal raimonds raivo rastislav ravit renata riina rimantas rivka robertas roksana roni rostislav rotem
    roza rudolf rumen ruslan ruti ryszard sagi sandor sandra sanela sanja sapir sasa saulius sebastian sergei
    sergey sergiu serhii shai sharona shaul shimon shira shlomi shlomit shlomo shmuel shoshana shulamit sigal
    sigita siim silvia sivan slavica slavko slavomir slobodan sofia sofija sonja sotirios sotiris spyridon
    spyros stamatis stanimir stanislav stanislava stanislaw stavros stavroula stefan stefania stelios stepan
    stevan stjepan stoyan svetlana svetlozar szabolcs szilvia szymon tadas tadeusz tali talia tamar tamara tamas
    tatiana tatjana teodora thanasis theodora theodoros thomas tibor tihomir tiit todor tomas tomasz tomaz tomer
    tomislav toomas tova tsvetan tvrtko tzipi tzvi uldis uriel urmas urszula vaclav vadim vadym vaida valdis
    valentin valentina valeri valeria valeriya vanja vasil vasile vasileios vasiliki vasilis vasyl velimir
    vendula veronika vesna viera viktoria vilem vilma vilnis violeta vit vitalii vitaliy vjekoslav vlad vladan
    vladimir vladislav vlado vlasta vlastimil vojtech volodymyr vratislav vytautas wanda wieslaw wieslawa
    wioletta witold wladyslaw wojciech yaakov yael yair yana yannis yardena yaroslav yehuda yelena yevgeny
    yitzhak yoav yochanan yonatan yosef yossi yulia yuliya yuri yuriy yuval zbigniew zbynek zdenek zdenka
    zdzislaw zeev zehava zeljko zita zlatko zoe zofia zoltan zoran zorica zsofia zsolt zsuzsanna zuzana zvi
    zydrunas

    aafke aart abel abelardo adalberto adele adelheid adelina adelmo adolfo adriaan adriano afonso agostino
    agustin agustina ailton aime alban albane alberico alberta albrecht alda alessandra aletta alexis alfio
    aline alix almut alois alvaro amandine amaury ambre ambrosio amedeo anabel anacleto anais anette angelines
    anja ann-kathrin annalisa annamaria anne-laure anne-marie anne-sophie annegret annelie anneloes annemarie
    annemieke annerose annick anouk ansgar antje antonella antonietta antonin apolline arend ariadna ariane
    arianna arie arjan armando armelle arnaud arnfried arnulf aroldo artemio assunta attilio aude audrey
    augustin aurea aurore axelle ayla aymeric baltasar baptiste barbel bastien bauke bautista beatrix begona
    belen benedicte benito benjamim benjamin benno benoit bente beppe berend berengere bernardetta bernardino
    bernardo bernward bertrand bianca blandine bob bodo bram brayan breno brice brigida brigitta brigitte britta
    bruna burghard caio calogero camille camilo candela capucine caridad carina carlota carmelo carmen carmo
    carola carole carolien caterina caterine catia cees celestin celestino celina celine cesare cesarina chantal
    charlene charline charlotte christa christelle christoph-maria cicero cinzia claas clarisa clarisse claudie
    claudinei claudiney cleber clelia clement clementine conceicao concetta coralie cordula corentin corina
    corine corinne cornelie corrado cosimo costanza crisanto cristobal cristovao cyrielle cyrille daan dagoberto
    damaris damiano damien danielle dankwart davi davide debora deise delia delphine demetrio dennis deolinda
    detlev didier dierk dietlinde dieuwertje dimitri dineke dinis ditmar domenico domingas domingos dominique
    donatella donato dorian dorle dorothea dorothee doutzen duarte eberhard eckart edith edoardo edouard edson
    eduarda eefje eelco eelke egbert ehrenfried eladio elena eleonor eleonora elettra elfriede eliana elio
    elisabete eliseu elke elly elmar elodie eloi eloisa eloise eloy els elske elvira emanuele emeline emiel
    emiliano emilien emma emmanuelle encarnacion engbert engelbert enrica enrico enza enzo erasmo erhard eric
    erich ermanno ermelinda ermes erna ernst erwin esteban estefania estela estelle estevao etienne ettore
    eugenia eugenie eugenio eulalia eusebio evandro evelien evelina evelyne evert everton ewald ezequiel ezio
    fabian fabiana fabiano fabien fabienne fabio fabiola fabrice fabrizia fabrizio fanny fausta faustine fausto
    federica federico felicia felicie felicitas felipe felisa felix femke fenna ferdinand fermin fernanda
    fernando ferruccio fieke filipa filipe filippo filomena fiorella flaminia flavia flavie flavien flavio fleur
    florencia florent florian floriane floris foppe francine francis francisca francisco franck francois
    francoise franz franz-josef franziska frauke frederic frederieke frederique freek friedemann friederike
    friedhelm friedrich frits fritz fulvia fulvio gabi gabino gabriele gael gaelle gaetan gaetano gaspar gaspard
    gauthier geert geertje genaro genevieve gennaro geoffrey geovana gerald geraldine geraldo gerard gerben
    gerda gerhard gerlinde germain gernot gero gerold gerrit gert gertjan gertrud gesa gesine gherardo ghislain
    ghislaine giacinto giacomo giada giampaolo giampiero giancarlo gianfranco gianluca gianluigi gianmarco
    gianna gianni gianpaolo gijs gijsbert gilbert gilberto gilles ginevra gino giordano giorgia giorgio giovana
    giovani giovanna giovanni giselda gisele giulia giuliana giuliano giulio giuseppe giuseppina giusy glauber
    gloria goncalo gonnie gonzalo gottfried graciela graciete graziano graziella greetje gregoire gregor
    gregorio guenter guenther guglielmo guido guilherme guillaume gundula gunter gunther gustave gustavo guus
    gwenael gwenaelle gwendoline hanna hanneke hannelore hannes hannie hans hans-dieter hans-georg hans-joachim
    hans-jurgen hans-peter hans-ulrich hansjorg harmen haroldo harrie hartmut hartwig hedwig heide heidemarie
    heidrun heike heiko heiner heinrich heinz heitor helder heleen helga helio hellmut helmut helmuth heloisa
    hendrik hendrika henk henner hennie henning henriette henrique herbert heribert herma hermann herminia
    hernan herta herve hidde hilario hildegard hinrich hipolito honorine horst hortense hortensia hubertus
    hugues huub iacopo iago icaro ilaria ildefonso ilka ilse imke immacolata ineke ines inge ingeborg ingelore
    ingmar ingo inmaculada iolanda irineu irma irmgard irmtraud isabelle isadora isaura isidora isidro isolde
    italo itziar ivete ivone izabel jaap jaciara jacinta jacinto jacky jacobien jacomijn jacopo jader
    jan-hendrik jan-peter jandira janine janneke jannie januario jean-baptiste jean-christophe jean-jacques
    jean-louis jean-michel jean-yves jeanne jeferson jelmer jens jeroen jeronimo jesse jetske jitske joachim
    joaquim joaquin joaquina jocelyne jochem jochen joel joelle joelma jolanthe jolien joop joos jordi jorg
    jorgelina jorik jorn josefa josefina josette josiane jost jovita juliane juliano julien juliette jurema
    jurgen jurre jussara justin jutta karina karl-friedrich karl-josef karla karlijn karola kathrin katia
    katrijn katrin kees kevin klaas klaasje klaus klaus-dieter klaus-peter klazien konrad koos kora korbinian
    kordula krijn kurt laercio laetitia lambert lamberto larissa laurence laurent laurie laurinda lazaro leandra
    leandro leen leendert leidy leila leocadia leonardo leonel leonhard leonidas leonie leonor leopoldo leticia
    letizia liane licia lidiane lieke liesbeth lieselotte ligia lilian liliana liliane lino lionel lisandro
    lisanne lisbeth liselotte livia loic lois loredana lorella lorena lorenz lorenza loretta lothar lotte
    louisette lourenco luan luana lucas lucette luciana lucien lucienne lucimar lucrecia ludivine ludovic ludwig
    luigia luise luiz luiza lutz luuk luzia lydie maaike macarena machiel maddalena mael maelle magali maite
    manfred manlio manoel manolo manon manuela marc-antoine marcelina marceline marcelino marcella marcio
    mareike margarethe margaux margherita margitta margot margret margriet mariangela marianne maribel
    marie-anne marie-christine marie-claude marie-helene marie-jose marie-laure marie-noelle marie-pierre
    marie-therese marieke marijke marilda marilena marilene marilia marinella mariolina marion marisol maristela
    marjan marjolaine marjolein marleen marlene marli marlies marlis marloes marlon marthe martijn martine
    maryline maryse marzia massimiliano mateus matheus mathijs mathilde mathis matias matilde matthias maud
    maura maurice maurizia mauro maxence maximilian maximiliano maximo mayara mechthild meike meinhard meinolf
    melania melanie melchor melissa menno merel micaela michaela michela mickael mieke milagros milena milo
    mirco mireille mirella mirko mirta mirthe misael moacir moises monique monserrat montserrat morgane muriel
    murilo mylene myrthe nadege nadia nadine nadir nadja nahuel natalicio nathalie nazare nazzareno neide nelida
    nerea neusa nicanor niccolo nicolau nicole nicoletta niek nienke niklas nilda nilson nilton nino noelia
    noemie norberto novella nunzia nunzio nuria nynke obdulia octavia odair odete odile olegario olinda olivia
    olivier onofre ophelie orazio oreste orestes ornella osmar osvaldo otavio otmar ottavia ottavio ottmar otto
    paloma pamela paolina pascal pascale pascual pasquale patrice patricia patricio patrizio paul-henri paulien
    paulina pauline paulino perrine philippe pia piera pierangelo pierluigi piero pierre-alain pierre-yves
    pieter-jan pietro pim pina plinio porfirio quentin quirijn quirin quirino rafaela raffaela raffaele
    raffaella raimundo rainer ralf ramiro raphael raquel raul raymonde regiane reimund reinaldo reiner reinhild
    reinhold reinier reinout remi remo renan renate renato renaud rene renske renzo rianne riccarda rienk
    rigoberto rinaldo robin roch rodolfo rodolphe roelof rogerio roland rolande romain romina romulo roosmarijn
    roque rosalba rosalia rosalie rosalien rosana rosangela rosanna rosario rosaura roseli roselyne rosemarie
    rosi rosina rossana rossella roswitha roxane rubem ruben rubens rudiger ruediger ruggero rupert rutger ruth
    ruud sabina sabine sabino salome salvatore samanta samuel samuele sander sandrine sandro sanne santiago
    santina saskia saturnino saverio sebastiana sebastiano sebastiao sebastien serena serge sergio severine
    severino sidnei siegbert siegfried sieglinde siegmar siegrid sietske sigmar sigrun sijbren silke silvana
    silvano silveria silvestre silvina silvio simao simona simone sjaak sjoerd socorro solene sophie stef
    stefanie stefano steffen steffi stella stephane stephanie stijn susana susanne suzanne sven svenja sybren
    sylvain sylvaine sylvette sylvia sylviane sylvie tadeu tainara talita tancredi tanguy tania tanja tarcisio
    tassilo tecla telma telmo tereza teun teunis thais thea thekla theo theodor theres theresia thiago thibault
    thibaut thierry thijs thilo thorben thorsten tiago tieme tijmen tillmann tilo tim timm timothee tineke titia
    titouan tiziana tiziano tjalling tjeerd tommaso traute trijntje truus tullio ubaldo udo ugo ulisses ullrich
    ulrich ulrike umberto urs uta ute uwe valdemar valdir valentim valerie valerio valter vanderlei vanessa
    vanna vasco veit verena veronique vicente victoriano vincent vincenza vincenzo vinicius vinzenz violaine
    virgilio virginie vito vitor vitoria vittoria vittorio viviana viviane vivien volker volkmar wagner walburga
    waldemar waldir walmir walter waltraud wanderley wendy wenzel werner wesley wessel wiebe wiebke wieland
    wietske wilfred wilfried wilhelm wilian willemijn willi william willibald wilma wilmer wim winfried
    wolf-dieter wolfgang wolfram wouter wybe xaver xavier ximena yadira yago yamila yanina yann yannick yara
    yesenia yme yoann yohan yolanda yolande yves yvette yvonne zelia zenaida zilda zulmira

    adonis ailsa alasdair aled aliyah alun angharad antwan aoife aroha aubree bethan braelyn brayden brielle
    bronagh bronwen callum camden caoimhe carys catriona cedrick cerys chauncey cian ciaran clovis colton conall
    cordell cormac dafydd daithi darnell darragh dashawn deandre delroy delyth demarcus denzel deshawn devonte
    dilwyn donnell dontae dylan eamon eilidh eilis eimear eirian eleri elroy emrys eoghan eoin euan everett
    ezekiel fergal fergus ffion fiadh fintan fiona fionn fionnuala gareth gavin gearoid gethin glenys grainne
    gwen gwenllian gwilym gwyneth hamish hannah hemi hinemoa huw iain idris iestyn ieuan ioan isaias isiah isla
    iwan jabari jaden jaiden jakayla jalen jamar jamarcus jamel jaquan jasmyn javier javon jaylen jayson jerald
    jermain kaden kadence kahu kaleb kareem keisha kenisha keyshawn kiana kirsty kwanza lachlan lakeisha lashawn
    latasha latisha leroy llinos lorcan lowri mackenna mair maire mairead makayla malik meirion mekhi mererid
    mhairi moira morag nakia natasha nerys nevaeh ngaio ngaire nia niamh nikau nuala octavius oisin olwen orla
    owain padraic padraig paudie rashawn rasheed rawiri rhian rhiannon rhodri rhys rodrick roisin ruairi ruaridh
    saoirse seamus semaj shanice shanika shaniqua shanna shantel shaquille shemar sian sinead siobhan sioned
    skylar sorcha tadhg tamika tanisha tasha tawanda tegan terrance tiara tomos tremaine trevon tyesha tyrell
    tyrese tyrone tyson wiremu zachariah
    """
)
# Also surnames, places or words: they count only with a title or a card beside them.
WIDE_DOUBTFUL = words(
    """
    adi ali ana anderson asa asha aurora carmine clemence cruz dallas douglas easton eli emerson eva even gal
    ganesh german guadalupe harlan hayden hudson ion jefferson job kay kenya kiran krishna lakshmi lamar levent
    lorraine lourdes lucia luther made mai marine maverick maya milton mira nelson noor odd omer pilar quincy
    reagan remy rita roman romano roosevelt said savanna shankar sheldon soledad sri stein tal terrell tom ton
    valentine vera victoire washington wei wellington wilson zion
    """
)
