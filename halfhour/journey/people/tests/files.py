"""Small address books written for the tests."""

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
NOTES = 'Notes:\n"When exporting your connection data, you may notice that some addresses are missing."\n\n'
ROWS = [
    "Maria,Chen,https://www.linkedin.com/in/maria-chen,,Blue Harbor Health,Research lead,15 Mar 2024",
    "Jonas,Weil,https://www.linkedin.com/in/jonasweil,jonas@northwind.example,Northwind Robotics,Engineer,2 Apr 2023",
    "Łukasz,Żółkiewski,https://www.linkedin.com/in/lukasz,,City Transit,Planner,1 May 2022",
    ",,,,,,6 Jun 2021",
]


def linkedin(*rows: str, notes: str = NOTES) -> bytes:
    """A Connections.csv with these rows."""
    return (notes + "\n".join([HEADER, *rows]) + "\n").encode()


def many(count: int, *, start: int = 0) -> bytes:
    """A Connections.csv of people none of whom is another."""
    rows = (
        f"Given{n},Family{n},https://www.linkedin.com/in/p{n},,Place {n % 40},Analyst,15 Mar 2024"
        for n in range(start, start + count)
    )
    return linkedin(*rows)


CONNECTIONS = linkedin(*ROWS)
CARDS = b"""BEGIN:VCARD\r
VERSION:3.0\r
N:Rahman;Aisha;;;\r
FN:Aisha Rahman\r
ORG:City Transit;Planning\r
TITLE:Planner\r
EMAIL:aisha@transit.example\r
TEL;TYPE=CELL:+1 206 555 0177\r
END:VCARD\r
"""
