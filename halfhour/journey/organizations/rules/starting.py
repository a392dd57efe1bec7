"""From a field one is curious about to the places where it is done: kinds of organizations, departments, titles. Pure.

Collected from how employers name their departments and posts; a beginning to be outgrown, not a register.
"""

from __future__ import annotations

from dataclasses import dataclass

from halfhour.core.folding import fold


@dataclass(frozen=True, slots=True)
class Start:
    """Where to look for a field, whom to ask for on the phone, and what such people are called."""

    places: tuple[str, ...]
    departments: tuple[str, ...]
    titles: tuple[str, ...]


def _rows(text: str) -> list[tuple[frozenset[str], Start]]:
    """Paragraphs of `words | places | departments | titles`, each parted by commas."""
    rows = []
    for paragraph in text.strip().split("\n\n"):
        columns = " ".join(paragraph.split()).split("|")
        words, *lists = ([part.strip() for part in column.split(",")] for column in columns)
        rows.append((frozenset(words), Start(*map(tuple, lists))))
    return rows


_KNOWN = _rows(
    """
    ux, user research, usability, design research, user experience, service design, interaction | software and app
    makers, banks and insurers, hospitals and clinics, city and state services, research agencies, museums | Research,
    User Experience, Design, Product | UX researcher, Design researcher, Research lead, Head of design

    software, programming, developer, web, it, informatics, computer, cybersecurity, security engineer | software
    makers, banks, hospitals, universities, city services, shops that sell online | Engineering, IT, Platform,
    Security | Software engineer, Engineering manager, Head of IT, Security analyst

    data, analytics, statistics, machine learning, ai, artificial | insurers, hospitals, shops with many customers,
    transit operators, research institutes, software makers | Data, Analytics, Research, Business Intelligence | Data
    analyst, Data scientist, Head of analytics, Statistician

    marketing, advertising, communication, communications, pr, public relations, branding, social media | agencies,
    makers of what you buy, museums and theatres, hospitals, non-profits, sports clubs | Marketing, Communications,
    Brand, Public Affairs | Marketing manager, Account manager, Press officer, Head of communications

    finance, banking, investment, accounting, audit, tax, insurance, actuarial | banks and credit unions, insurers,
    accounting firms, family offices, finance offices of hospitals and cities | Finance, Accounting, Audit, Risk,
    Corporate Banking | Analyst, Controller, Audit manager, Branch manager

    consulting, strategy, management | consulting firms, strategy teams of larger companies, public agencies,
    non-profits that advise others | Strategy, Business Development, Project Office | Consultant, Project manager,
    Head of strategy

    law, legal, justice, paralegal, compliance | law firms, courts, legal aid, companies’ legal teams, cities and
    states, trade unions | Legal, Compliance, Clerk’s Office | Paralegal, Associate, General counsel, Compliance
    officer

    medicine, nursing, health, healthcare, clinic, public health, therapy, pharmacy, dental | hospitals, clinics,
    health departments, nursing homes, insurers, makers of medical devices | Nursing, Patient Services, Quality,
    Public Health | Charge nurse, Clinic manager, Therapist, Public health officer

    psychology, counseling, counselling, mental health, social work | clinics, schools, youth services, prisons,
    employee assistance programmes, research institutes | Counseling, Social Services, Student Services | Counselor,
    Case manager, Psychologist, Program director

    teaching, education, pedagogy, school, training, learning | schools, museums, publishers of textbooks, training
    departments of companies, tutoring centres, ministries | Curriculum, Student Services, Learning and Development |
    Teacher, Curriculum designer, Principal, Training manager

    transit, transport, transportation, urban, city planning, planning, mobility, traffic | transit operators, city
    planning offices, engineering firms, railways, ports and airports, advocacy groups | Planning, Service Planning,
    Operations, Mobility | Transit planner, Service planner, Planning manager, Traffic engineer

    architecture, construction, civil, real estate, building, interior | architects, builders, engineering firms,
    housing associations, city building offices, property managers | Design, Project Management, Estimating,
    Facilities | Project architect, Site manager, Estimator, Property manager

    mechanical, electrical, engineering, manufacturing, robotics, automotive, industrial, aerospace, aviation | makers
    of machines, suppliers of car and plane makers, utilities, hospitals’ technical services, test laboratories |
    Engineering, Production, Quality, Research and Development | Design engineer, Production manager, Quality
    engineer, Head of development

    biology, chemistry, biotech, laboratory, lab, science, pharma, genetics, neuroscience | research institutes,
    hospitals’ laboratories, makers of medicines, food producers, water works, universities | Research, Laboratory,
    Quality Control, Regulatory Affairs | Research associate, Lab manager, Principal investigator, Quality manager

    environment, environmental, sustainability, climate, energy, conservation, ecology, forestry | utilities,
    engineering firms, parks, city climate offices, makers with a sustainability team, non-profits | Sustainability,
    Environment, Energy, Planning | Sustainability manager, Environmental scientist, Energy analyst, Park ranger

    agriculture, farming, food, nutrition | farms and cooperatives, food producers, extension services, seed and
    machine makers, hospitals’ kitchens | Production, Quality, Product Development, Agronomy | Agronomist, Product
    developer, Dietitian, Farm manager

    journalism, media, film, publishing, radio, television, writing, editing, podcast | newspapers, local radio,
    publishers, film and podcast producers, companies’ newsrooms, universities’ magazines | Newsroom, Editorial,
    Production, Content | Editor, Producer, Reporter, Content manager

    art, arts, museum, culture, music, theatre, theater, history, archive, library, libraries | museums, theatres,
    orchestras, archives, libraries, auction houses, city culture offices | Collections, Education, Programming,
    Development | Curator, Archivist, Program manager, Production manager

    design, graphic, illustration, fashion, product design | design studios, agencies, publishers, makers of clothes
    and furniture, game studios, in-house design teams | Design, Creative, Product | Designer, Art director, Creative
    director, Design lead

    government, policy, politics, public administration, international relations, diplomacy, development | city and
    county offices, members of parliament, ministries, think tanks, international organizations, associations |
    Policy, Public Affairs, Program, Clerk’s Office | Policy analyst, Program officer, Legislative aide, Chief of
    staff

    nonprofit, non-profit, ngo, charity, fundraising, philanthropy | non-profits, foundations, churches, hospitals’
    foundations, universities’ giving offices | Programs, Development, Volunteer Services | Program manager,
    Development officer, Executive director

    hr, human resources, people operations, recruiting, talent | companies of two hundred and more, staffing agencies,
    hospitals, universities, cities | Human Resources, Talent Acquisition, Learning and Development | Recruiter, HR
    generalist, HR manager, Head of people

    sales, retail, e-commerce, purchasing, buying | makers, wholesalers, shops and chains, software makers, importers
    | Sales, Account Management, Purchasing, Merchandising | Account executive, Store manager, Buyer, Sales director

    hospitality, tourism, hotel, restaurant, events, event | hotels, event agencies, fairs, airlines, tourist offices,
    caterers | Operations, Events, Guest Services | Event manager, Front office manager, General manager

    logistics, supply chain, shipping, warehouse, operations | carriers, ports, makers with warehouses, shops that
    sell online, hospitals’ purchasing, relief organizations | Logistics, Supply Chain, Operations, Purchasing |
    Supply chain analyst, Operations manager, Logistics coordinator

    games, game, gaming, animation, vr | game studios, film and advertising studios, museums, makers of training
    simulations | Design, Art, Production, Quality | Game designer, Producer, Animator, Quality lead

    sport, sports, fitness, athletics | clubs, leagues, universities’ athletics, fitness chains, makers of equipment,
    city recreation offices | Operations, Marketing, Athletics, Recreation | Athletic director, Coach, Operations
    manager
    """
)


def start_from(field: str) -> Start | None:
    """Where to begin with a field, in the words one gave it; None where nothing is known of it."""
    wanted = f" {fold(field)} "
    scored = [(sum(f" {word} " in wanted for word in words), start) for words, start in _KNOWN]
    best, found = max(scored, key=lambda row: row[0])
    return found if best else None
