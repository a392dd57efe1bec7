"""What things described for machines say of an organization: schema.org types and hCards."""

from __future__ import annotations

from halfhour.formats.webpage.items import Item, every
from halfhour.formats.webpage.site import Site, host_of, label
from halfhour.formats.webpage.words import words

_ORGANIZATIONS = words(
    """
    Organization Corporation LocalBusiness NGO GovernmentOrganization EducationalOrganization
    CollegeOrUniversity School HighSchool ElementarySchool MedicalOrganization Hospital MedicalClinic Dentist
    Physician Pharmacy VeterinaryCare ProfessionalService LegalService Attorney Notary AccountingService
    FinancialService BankOrCreditUnion InsuranceAgency RealEstateAgent EmploymentAgency TravelAgency Restaurant
    Hotel LodgingBusiness Motel BedAndBreakfast Store Library Museum NewsMediaOrganization OnlineBusiness
    OnlineStore Airline Consortium FundingScheme LibrarySystem PerformingGroup SportsTeam SportsOrganization
    ResearchOrganization ResearchProject Project WorkersUnion PoliticalParty AutoDealer AutoRepair
    HomeAndConstructionBusiness GeneralContractor Electrician Plumber RoofingContractor HVACBusiness
    HousePainter HealthAndBeautyBusiness EntertainmentBusiness FoodEstablishment CafeOrCoffeeShop Bakery
    BarOrPub Brewery Winery GovernmentOffice PostOffice FireStation PoliceStation CityHall Courthouse Place
    TouristInformationCenter ChildCare ArchiveOrganization AnimalShelter SelfStorage ShoppingCenter RadioStation
    TelevisionStation InternetCafe
    """
)
_OWNED_BY = frozenset(
    {"publisher", "hiringOrganization", "sourceOrganization", "copyrightHolder", "provider", "mainEntity", "about"}
)
_NOT_OURS = words(
    """
    review reviews reviewedBy author performer sponsor organizer alumniOf memberOf affiliation brand
    manufacturer recognizedBy knowsAbout subOrganization location areaServed itemReviewed offers seller
    """
)


def is_organization(item: Item) -> bool:
    """True for an organization, a business or an hCard of one."""
    return any(name in _ORGANIZATIONS for name in item.types)


def organization_names(items: list[Item], site: Site) -> list[tuple[str, float]]:
    """Names that may be the page's own organization, each with its weight."""
    found = []
    for item, path in every(items):
        if any(name in _NOT_OURS for name in path):
            continue
        if is_organization(item):
            weight = 7.0 if item.source != "hcard" else 4.0
            if path and not any(name in _OWNED_BY for name in path):
                weight = 3.0
            if any(label(host_of(url)) in site.labels for url in item.texts("url")[:3]):
                weight += 1.5
            found += [(name, weight) for name in item.texts("name", "legalName")[:2] if len(name) < 100]
        elif "WebSite" in item.types:
            found += [(name, 5.0) for name in item.texts("name", "alternateName")[:2]]
        elif "Person" in item.types and item.source == "hcard":
            found += [(name, 3.0) for name in item.texts("org")[:1]]
    return found[:30]
