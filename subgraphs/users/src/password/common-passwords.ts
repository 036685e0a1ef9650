/**
 * Passwords that guessers try first, of at least 10 characters and in lower case: words, names, runs
 * of keys and years, as they fill lists of leaked ones. Shorter ones are refused for their length.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  1234567890 12345678910 123456789a 123456789q 0123456789 9876543210 0987654321 1234567891
  12345678901 123456789123 1234512345 1234554321 1122334455 1111111111 11111111111 0000000000
  00000000000 2222222222 3333333333 4444444444 5555555555 6666666666 7777777777 8888888888
  9999999999 1212121212 1231231231 123123123123 1231231230 123123123a 1234123412 12341234123
  1111122222 1112223334 1010101010 0101010101 1029384756 1357924680 1472583690 147258369a
  1597534862 159753456852 7894561230 789456123a 741852963a 0147258369 9638527410 9517538524
  3216549870 3.14159265 3141592653 31415926535 2718281828 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u
  1q2w3e4r5t6y7u8i 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc 1qaz1qaz1qaz 1a2b3c4d5e 1a2s3d4f5g
  12qwaszx12 123qweasdzxc 123qwe123qwe 123qwe456rty 12345qwert 12345qwerty 123456qwerty
  1234567qwerty 12345678qwerty 123456789qwerty qwerty1234 qwerty12345 qwerty123456 qwerty1234567
  qwerty12345678 qwerty123456789 qwerty123! qwerty2020 qwerty2021 qwerty2022 qwerty2023
  qwerty2024 qwerty2025 qwerty2026 qwertyuiop qwertyuiop123 qwertyuiop1 qwertyuiop12 qwertyuiop[]
  qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm qwertzuiop qwertzuiopü qwerty_123 qwerty-123
  qwertyqwerty qwerasdfzxcv qwer1234asdf qweasdzxc123 qweasdzxcv qweasd123456 qweqweqweqwe
  qwe123qwe123 qwert12345 qwert123456 qwertasdfg qwertasdfgzxcvb qazwsxedcrfv qazwsxedc123
  qazwsx1234 qazwsx12345 qazwsx123456 qazxswedcvfr qaz123wsx456 q1w2e3r4t5 q1w2e3r4t5y6
  q1w2e3r4t5y6u7 azertyuiop azertyuiop123 azerty1234 azerty12345 azerty123456 azerty123456789
  asdfghjkl1 asdfghjkl12 asdfghjkl123 asdfghjkl; asdfghjklqwertyuiop asdfghjklzxcvbnm
  asdfasdfasdf asdf1234asdf asdfqwerzxcv asdfjkl;123 asdasdasdasd asd123asd123 zxcvbnm123
  zxcvbnm1234 zxcvbnm,./ zxcvbnmasdfghjkl zaq12wsxcde3 zaq1xsw2cde3 zaq1zaq1zaq1 zaqxswcdevfr
  !qaz2wsx3edc !qazxsw2#edc !qaz@wsx#edc !@#$%^&*() !@#qweasdzxc 1!2@3#4$5% 1234qwerasdf
  1234qwerasdfzxcv aq1sw2de3fr4 abcdefghij abcdefghijk abcdefghijkl abcdefghijklmnop
  abcdefghijklmnopqrstuvwxyz abcdefg123 abcdefg1234 abcdefgh12 abcdefgh123 abcdef1234 abcdef12345
  abcdef123456 abcd123456 abcd12345678 abcd1234abcd abcde12345 abcde123456 abc1234567 abc12345678
  abc123456789 abc1234567890 abc123abc123 abcabcabcabc a123456789 a1234567890 aa12345678
  aa123456789 aaa1234567 aaaa111111 a1a2a3a4a5 a1b2c3d4e5 a1b2c3d4e5f6 a1s2d3f4g5 aaaaaaaaaa
  aaaaaaaaaaa aaaaaaaaaaaa xxxxxxxxxx zzzzzzzzzz qqqqqqqqqq ssssssssss as12345678 asd123456789
  az12345678 q123456789 qw12345678 w123456789 s123456789 z123456789 zxc1234567 m123456789
  k123456789 password10 password11 password12 password13 password14 password21 password22
  password23 password69 password77 password88 password99 password00 password01 password02
  password007 password111 password123 password123! password1234 password12345 password123456
  password1234567 password12345678 password123456789 password321 password666 password777
  password999 password2000 password2010 password2015 password2016 password2017 password2018
  password2019 password2020 password2021 password2022 password2023 password2024 password2025
  password2026 password!! password!1 password1! password1!1 password@1 password@12 password@123
  password@1234 password#1 password#123 password$1 password_1 password_123 password-1
  password-123 password.1 password.123 passwordpassword password1password1 passwordabc
  passwordqwerty passwordone passwordme p@ssword12 p@ssword123 p@ssword1234 p@ssw0rd12
  p@ssw0rd123 p@ssw0rd1234 p@ssw0rd2023 p@ssw0rd2024 p@ssw0rd2025 p@ssw0rd2026 p@ssw0rd!!
  p@$$w0rd12 p@$$w0rd123 p@$$word123 pa$$w0rd123 pa$$word123 pa55word123 pa55w0rd123 passw0rd12
  passw0rd123 passw0rd1234 passw0rd2024 passw0rd2025 passw0rd!! pass123456 pass1234567
  pass12345678 pass123456789 pass1234pass passpass123 passpasspass passphrase passphrase1
  passcode123 passer2024 passwort12 passwort123 passwort1234 passwort123! passwort2024
  passwort2025 passwort2026 motdepasse motdepasse1 motdepasse12 motdepasse123 contrasena
  contrasena1 contrasena123 contraseña contraseña1 contraseña123 wachtwoord wachtwoord1
  wachtwoord12 wachtwoord123 wachtwoord01 parola1234 parola12345 parola123456 senha12345
  senha123456 lozinka123 salasana123 salasana1234 lösenord123 losenord123 haslo12345 haslo123456
  heslo12345 heslo123456 sifre12345 adgangskode adgangskode1 geheim1234 geheim12345 geheimnis1
  geheimnis123 hallo12345 hallo123456 hallohallo hallowelt1 hallowelt123 kennwort12 kennwort123
  mypassword mypassword1 mypassword12 mypassword123 mypassword! mypass1234 mypass12345
  yourpassword newpassword newpassword1 newpassword123 newpass123 newpass1234 newpass12345
  oldpassword thepassword nopassword nopassword1 secretpassword bestpassword goodpassword
  strongpassword badpassword ourpassword userpassword adminpassword rootpassword testpassword
  temppassword temppass123 temp123456 temp1234567 temporary1 temporary12 temporary123 default123
  default1234 defaultpassword changeme12 changeme123 changeme1234 changeme12345 changeme!!
  changeme2024 changeme2025 changemenow change_me1 changeit123 letmein123 letmein1234
  letmein12345 letmein123456 letmeinnow letmeinplease letmein!23 welcome123 welcome1234
  welcome12345 welcome123456 welcome123! welcome@123 welcome@1234 welcome2015 welcome2016
  welcome2017 welcome2018 welcome2019 welcome2020 welcome2021 welcome2022 welcome2023 welcome2024
  welcome2025 welcome2026 welcome1!! welcomehome welcomeback welkom1234 welkom12345 willkommen
  willkommen1 willkommen123 bienvenue1 bienvenue123 bienvenido bienvenido1 benvenuto1 admin12345
  admin123456 admin1234567 admin12345678 admin123456789 admin123admin admin@1234 admin@12345
  admin@123456 admin@2024 admin@2025 admin@2026 adminadmin adminadmin1 adminadmin123
  administrator administrator1 administrator123 administrateur administrador root123456
  root1234567 rootroot123 rootroot12 toor123456 superuser1 superuser123 superadmin superadmin1
  superadmin123 sysadmin123 system1234 system12345 manager123 manager1234 service123 support123
  support1234 operator123 guest12345 guest123456 guestguest user123456 user1234567 user12345678
  useruser123 username12 username123 test123456 test1234567 test12345678 test123456789
  test1234test testing123 testing1234 testing12345 testtest12 testtest123 testtest1234
  testtesttest testuser12 testuser123 tester1234 demo123456 demodemo12 demodemo123 demouser123
  example123 example1234 sample1234 computer12 computer123 computer1234 computer12345 internet12
  internet123 internet1234 facebook12 facebook123 facebook1234 instagram1 instagram12
  instagram123 whatsapp12 whatsapp123 youtube123 google1234 google12345 google123456 microsoft1
  microsoft12 microsoft123 windows123 windows1234 linkedin12 linkedin123 samsung123 samsung1234
  samsung12345 iphone1234 iphone12345 android123 android1234 minecraft1 minecraft12 minecraft123
  fortnite12 fortnite123 pokemon123 pokemon1234 nintendo12 nintendo123 playstation playstation1
  playstation2 playstation3 playstation4 playstation5 starcraft1 warcraft123 counterstrike
  leagueoflegends iloveyou10 iloveyou11 iloveyou12 iloveyou13 iloveyou14 iloveyou22 iloveyou69
  iloveyou123 iloveyou1234 iloveyou12345 iloveyou143 iloveyou!! iloveyou1! iloveyou2024
  iloveyou2025 iloveyousomuch iloveyoumore iloveyoubaby iloveyouall iloveyouiloveyou ilovemyself
  ilovemymom ilovemylife ilovemydog ilovemycat ilovegod123 ilovejesus ilovejesus1 ilovejesus7
  ilovehim123 ilovechocolate ilovemusic ilovefootball iloveschool imissyou123 iloveme123
  iloveme1234 ihateyou12 ihateyou123 lovelovelove lovelove12 lovelove123 loveyou123 loveyou1234
  loveyouforever loveme1234 lovers1234 loveforever foreverlove foreveryoung forever123
  forever1234 forever21! mylove1234 teamo12345 teamo123456 tequieromucho tequiero123 teamomucho
  jetaime123 jetaime1234 ichliebedich sunshine10 sunshine11 sunshine12 sunshine13 sunshine22
  sunshine123 sunshine1234 sunshine!! princess10 princess11 princess12 princess13 princess14
  princess21 princess22 princess123 princess1234 princess!! princesse1 princesa123 prinzessin
  butterfly1 butterfly2 butterfly7 butterfly12 butterfly123 football10 football11 football12
  football13 football21 football22 football23 football123 football1234 fussball123 baseball10
  baseball11 baseball12 baseball13 baseball21 baseball22 baseball123 basketball basketball1
  basketball2 basketball12 basketball23 basketball123 volleyball volleyball1 volleyball12
  cheerleader cheerleader1 soccer1234 soccer12345 hockey1234 superman12 superman123 superman1234
  batman1234 batman12345 spiderman1 spiderman12 spiderman123 spongebob1 spongebob12 spongebob123
  mickeymouse mickey1234 minniemouse hellokitty hellokitty1 hellokitty12 hellokitty123 helloworld
  helloworld1 helloworld123 helloworld! hello12345 hello123456 hello123456789 hellohello
  hellohello1 hello123hello hellothere bonjour123 bonjour1234 starwars12 starwars123 starwars1234
  startrek123 harrypotter harrypotter1 harrypotter7 lordoftherings chocolate1 chocolate2
  chocolate12 chocolate123 strawberry strawberry1 strawberry12 strawberry123 watermelon
  watermelon1 blueberry1 cheesecake cheesecake1 cinnamon12 pineapple1 bananas123 cookie1234
  cookie12345 elephant12 elephant123 dolphin123 dolphins12 dolphins123 monkey1234 monkey12345
  monkey123456 monkeymonkey dragon1234 dragon12345 dragon123456 dragonball dragonball1
  dragonballz dragonfire tiger12345 tigger1234 tinkerbell tinkerbell1 wildcats12 panther123
  eagles1234 cowboys123 cowboys1234 steelers12 steelers123 lakers1234 yankees123 liverpool1
  liverpool12 liverpool123 liverpool05 arsenal123 arsenal1234 chelsea123 chelsea1234 chelseafc1
  manchester manchester1 manchesterunited manutd1234 barcelona1 barcelona10 barcelona12
  barcelona123 realmadrid realmadrid1 realmadrid7 juventus12 juventus123 ronaldo123 ronaldo1234
  messi12345 galatasaray fenerbahce fenerbahce1907 galatasaray1905 besiktas1903 shadow1234
  shadow12345 master1234 master12345 master123456 mastermind mastermaster killer1234 killer12345
  michael123 michael1234 michelle12 michelle123 jennifer12 jennifer123 jessica123 jessica1234
  jonathan12 jonathan123 christopher christian1 christian12 christian123 christina1 christine1
  alexander1 alexander12 alexander123 alexandra1 alexandra12 alexandra123 alejandro1 alejandra1
  elizabeth1 elizabeth12 elizabeth123 stephanie1 stephanie12 stephanie123 samantha12 samantha123
  anthony123 anthony1234 nicholas12 nicholas123 charlotte1 charlotte12 charlotte123 charlie123
  charlie1234 daniel1234 daniel12345 matthew123 matthew1234 andrew1234 ashley1234 brandon123
  brandon1234 jasmine123 jasmine1234 jordan1234 jordan12345 joshua1234 justin1234 robert1234
  thomas1234 thomas12345 william123 william1234 patrick123 patrick1234 sebastian1 sebastian12
  sebastian123 valentina1 gabriel123 gabriel1234 gabriela123 fernando12 fernando123 francesco1
  francisco1 mohammed12 mohammed123 muhammad12 muhammad123 mohamed123 mohamed1234 maria12345
  marina1234 martin1234 natasha123 nicole1234 nathalie12 oliver1234 pamela1234 peter12345
  rebecca123 richard123 richard1234 sandra1234 vanessa123 vanessa1234 veronica12 veronica123
  victoria12 victoria123 victoria1234 jesus12345 jesuschrist jesuschrist1 jesusislord
  jesuslovesme jesuslives jesussaves godisgood1 godisgreat godislove1 godisgood123 blessed123
  blessings1 heavenly123 hallelujah spring2020 spring2021 spring2022 spring2023 spring2024
  spring2025 spring2026 summer2015 summer2016 summer2017 summer2018 summer2019 summer2020
  summer2021 summer2022 summer2023 summer2024 summer2025 summer2026 summer2024! summer2025!
  summer2026! summer1234 summer12345 summertime summertime1 autumn2020 autumn2021 autumn2022
  autumn2023 autumn2024 autumn2025 autumn2026 winter2015 winter2016 winter2017 winter2018
  winter2019 winter2020 winter2021 winter2022 winter2023 winter2024 winter2025 winter2026
  winter2024! winter2025! winter2026! winter1234 sommer2020 sommer2021 sommer2022 sommer2023
  sommer2024 sommer2025 sommer2026 fruehling2025 herbst2024 herbst2025 january2024 january2025
  january2026 february2025 march12345 september1 september11 september12 november11 november12
  december12 december25 december31 october2024 october2025 monday1234 friday1234 happyday123
  birthday12 birthday123 happybirthday happynewyear christmas1 christmas12 christmas25
  christmas123 halloween1 halloween31 trustno1trustno1 trustno123 trustnoone blink182blink
  iamthebest iamtheking iamthebest1 iamawesome imthebest1 whatever12 whatever123 whatever1234
  nothing123 nothing1234 something1 something123 anything123 everything everything1 dontforget
  dontforgetme ineedmoney forgetit123 idontknow1 idontknow123 dontknow123 donotenter accessdenied
  access1234 access12345 access14me opensesame opensesame1 abracadabra abracadabra1
  supercalifragilisticexpialidocious correcthorsebatterystaple correct-horse-battery-staple
  thequickbrownfox tobeornottobe maytheforcebewithyou live4ever123 rockandroll rocknroll1
  rockstar12 rockstar123 metallica1 metallica12 metallica123 slipknot666 slipknot123 eminem1234
  greenday123 linkinpark linkinpark1 evanescence nickelback nirvana123 beautiful1 beautiful12
  beautiful123 beautifulgirl gorgeous12 gorgeous123 sweetheart sweetheart1 sweetheart12
  sweetness1 sweetie123 sweetpea12 babygirl10 babygirl11 babygirl12 babygirl13 babygirl14
  babygirl15 babygirl16 babygirl21 babygirl22 babygirl123 babygirl1234 babyboy123 babyboy1234
  bestfriend bestfriend1 bestfriends bestfriends1 friendship friendship1 friends123 friends1234
  friends4ever friendsforever family1234 family12345 family2024 myfamily12 myfamily123 mychildren
  mydaughter mommy12345 daddy12345 daddysgirl daddysgirl1 mummy12345 mother1234 mother12345
  father1234 brother123 sister1234 sisters123 freedom123 freedom1234 freedom2024 success123
  success1234 motorola12 motorola123 mercedes12 mercedes123 ferrari123 ferrari1234 porsche911
  porsche123 mustang123 mustang1234 mustang1967 chevrolet1 corvette12 corvette123 lamborghini
  volkswagen volkswagen1 yamaha1234 kawasaki12 kawasaki123 harleydavidson harley1234 california
  california1 newyork123 newyork1234 newyorkcity washington washington1 australia1 australia123
  argentina1 argentina123 brasil1234 colombia12 colombia123 england123 england1966 deutschland
  deutschland1 frankreich indonesia1 indonesia123 pakistan12 pakistan123 pakistan786 pakistan1947
  india12345 india123456 bangladesh bangladesh1 philippines malaysia123 singapore1 singapore123
  istanbul34 istanbul123 türkiye123 turkiye1923 bismillah1 bismillah123 bismillah786
  alhamdulillah allahuakbar 7867867867 sayang1234 sayangku123 rahasia123 rahasia1234 indonesia45
  katasandi1 matkhau123 matkhau123456 anhyeuem123 woaini1314 woaini520520 5201314520
  5201314woaini woaiwojia1 aini1314520 1314520520 zhang123456 wang123456 liu123456789 asdf123456
  asdf1234567 asdf12345678 qwer123456 qwer12345678 zxcv123456 zxcvbn1234 zxcvbn12345 zxcvbn123456
  poiuytrewq poiuytrewq1 0okmnji98u mnbvcxz123 mnbvcxzlkjhgfdsapoiuytrewq lkjhgfdsa1 lkjhgfdsa123
  987654321a 9876543210a 987654321q 987654321z 87654321ab 0123456789a 01234567890 01234567891
  10203040506 102030405060 1020304050 1122334455a 112233445566 11223344556677 111222333444
  1111111111a 123321123321 1233211234 123321qweewq 123454321a 123456123456 1234561234 12345654321
  1234567654321 123456789987654321 12345678987654321 123456abcd 123456abcdef 123456asdf
  123456789abc 123456789s 123456789z 123456789m 123456789k 123456789d 123456789w 123456789x
  123456789. 123456789! 123456789* 1234567890a 1234567890q 1234567890- 1234567890-=
  1234567890qwertyuiop 1234567890!! 123456aa123456 147852369a 14725836900 258456258456 1478963250
  9876512345 9988776655 9999988888 6543210987 6666688888 8888866666 6969696969 696969696969
  4206942069 420420420420 666666666666 777777777777 888888888888 111111111111 000000000000
  stoastoastoa stoastoa12 stoa123456 stoa1234567
`
    .trim()
    .split(/\s+/),
);
