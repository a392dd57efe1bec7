"""Names of people and places for the invented population: common ones first, and syllables for the long tail."""

from __future__ import annotations

# fmt: off
GIVEN = (
    "James Mary Michael Patricia Robert Jennifer John Linda David Elizabeth William Barbara Richard Susan Joseph "
    "Jessica Thomas Karen Christopher Sarah Charles Lisa Daniel Nancy Matthew Sandra Anthony Ashley Mark Emily "
    "Steven Kimberly Andrew Margaret Paul Donna Joshua Michelle Kenneth Carol Kevin Amanda Brian Melissa Timothy "
    "Deborah Ronald Stephanie Jason Rebecca George Laura Edward Helen Jeffrey Sharon Ryan Cynthia Jacob Kathleen "
    "Nicholas Amy Gary Angela Eric Anna Jonathan Ruth Stephen Emma Larry Maria Justin Sofía Scott Chloé Brandon Zoë "
    "Benjamin Olivia Samuel Hannah Gregory Alexander Victoria Patrick Grace Frank Rose Raymond Alice Jack Julia "
    "Dennis Judith Jerry Marie Tyler Diana Aaron Wei José Jun Adam Mei Nathan Ling Henry Priya Zachary Aisha "
    "Douglas Fatima Peter Amara Kyle Ngozi Noah Ingrid Ethan Jürgen Jeremy Søren Walter Łukasz Christian Małgorzata "
    "Keith Agnieszka Roger Chiara Terry Giulia Austin Joaquín Sean Inés Gerald Thảo Carl Minh Dylan Yuki Harold "
    "Haruka Jordan Sanjay Jesse Deepa Bryan Omar Lawrence Layla Arthur Ahmed Gabriel Bruce Hiroshi Logan Kenji "
    "Billy Anders Joe Björn Alan Freya Juan Xóchitl Elijah Carlos Lucia Willie Diego Elena Albert Pablo Marta Wayne "
    "Miguel Beatriz Randy Rui João Mason Ana Vincent Tomás Liam Nuala Roy Siobhán Bobby Ewa Caleb Katarzyna"
).split()
FAMILY = (
    "Smith Johnson Williams Brown Jones García Miller Davis Rodríguez Martínez Hernández López González Wilson "
    "Anderson Thomas Taylor Moore Jackson Martin Lee Pérez Thompson White Harris Sánchez Clark Ramírez Lewis "
    "Robinson Walker Young Allen King Wright Scott Torres Nguyễn Hill Flores Green Adams Nelson Baker Hall Rivera "
    "Campbell Mitchell Carter Roberts Gómez Phillips Evans Turner Díaz Parker Cruz Edwards Collins Reyes Stewart "
    "Morris Morales Murphy Cook Rogers Gutiérrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim "
    "Cox Ward Richardson Watson Brooks Chávez Wood James Bennett Gray Mendoza Ruiz Hughes Price Álvarez Castillo "
    "Sanders Patel Myers Long Ross Foster Jiménez Powell Jenkins Perry Russell Sullivan Bell Coleman Butler "
    "Henderson Barnes Fisher Vásquez Simmons Romero Jordan Patterson Alexander Hamilton Graham Reynolds Griffin "
    "Wallace Moreno West Cole Hayes Bryant Herrera Gibson Ellis Tran Medina Müller Schmidt Schneider Fischer Weber "
    "Meyer Wagner Becker Schulz Hoffmann Koch Bauer Richter Wolf Schröder Neumann Zimmermann Krüger Hofmann Lange "
    "Schmitt Werner Krause Lehmann Köhler Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Singh Kumar Sharma Gupta "
    "Khan Ali Hussain Ahmed Okafor Adeyemi Mensah Nowak Kowalski Wiśniewski Wójcik Kamiński Rossi Russo Ferrari "
    "Esposito Bianchi Silva Santos Oliveira Souza Pereira Sato Suzuki Takahashi Tanaka Watanabe Ito Andersson "
    "Johansson Hansen Olsen Larsen Nielsen Jensen Petrov Ivanov Popescu Horváth Nagy Novák Dvořák O’Brien O’Connor "
    "MacDonald"
).split()
NICKNAMES = {
    "James": "Jim", "Michael": "Mike", "Patricia": "Pat", "Robert": "Bob", "Jennifer": "Jen", "David": "Dave",
    "Elizabeth": "Liz", "William": "Bill", "Barbara": "Barb", "Richard": "Rick", "Susan": "Sue", "Joseph": "Joe",
    "Jessica": "Jess", "Thomas": "Tom", "Christopher": "Chris", "Charles": "Chuck", "Daniel": "Dan", "Matthew": "Matt",
    "Sandra": "Sandy", "Anthony": "Tony", "Steven": "Steve", "Kimberly": "Kim", "Andrew": "Andy", "Margaret": "Maggie",
    "Joshua": "Josh", "Kenneth": "Ken", "Timothy": "Tim", "Deborah": "Debbie", "Ronald": "Ron", "Stephanie": "Steph",
    "Rebecca": "Becky", "Edward": "Ed", "Jeffrey": "Jeff", "Cynthia": "Cindy", "Jacob": "Jake", "Kathleen": "Kathy",
    "Nicholas": "Nick", "Jonathan": "Jon", "Stephen": "Steve", "Benjamin": "Ben", "Samuel": "Sam", "Gregory": "Greg",
    "Alexander": "Alex", "Victoria": "Vicky", "Patrick": "Pat", "Raymond": "Ray", "Zachary": "Zach", "Gabriel": "Gabe",
    "Vincent": "Vince", "Małgorzata": "Gosia", "Katarzyna": "Kasia", "Agnieszka": "Aga", "José": "Pepe",
}
BEGIN = (
    "Al Bar Ber Bor Bran Cal Car Cor Dal Dor Eber Fal Fen Gal Gar Gor Hal Har Hel Kal Kar Kor Lan Lar Lin Mal Mar "
    "Mon Nor Ol Pal Per Ral Ren Ros Sal San Sel Tal Ter Tor Ul Val Var Ver Wal Wen Yar Zal"
).split()
END = (
    "berg ton man mann son sen ski sky ini elli etti ez dottir wood field ford ley ham well worth stein hart feld "
    "by dal vik mark nen ov ova escu iu ian yan wala kar nath puram"
).split()
PLACE = (
    "Harbor Northwind Lumen Cedar Granite Tidewater Summit Orchard Meridian Beacon Juniper Cobalt Prairie Atlas "
    "Willow Copper Aurora Delta Falcon Ember"
).split()
KIND = (
    "Health Robotics Labs Partners Transit Foods Energy Capital Media Systems Design Logistics Bank College Museum "
    "Law Press Analytics Works Group"
).split()
MIDDLE = ["", "", *"a e i o be da de ga ka la le li ma me na ni ra re ri sa ta te ti va".split()]
LEGAL = ["", "", "", " Inc.", " LLC", ", Inc.", " GmbH", " Ltd"]
WORK = (
    "Engineer,Senior Engineer,Analyst,Manager,Director,Research Lead,Consultant,Designer,Product Manager,"
    "Account Executive,Nurse,Teacher,Recruiter,Partner,Associate,Vice President,Founder,Accountant,Editor,Planner"
).split(",")
DEGREES = [", PhD", ", MBA", " MD", ", CPA", " Jr."]
# fmt: on
