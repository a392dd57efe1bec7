"""Dates of exports."""

from datetime import date

import pytest

from halfhour.formats.tables import dates


@pytest.mark.parametrize(
    "text",
    [
        *(
            "15 Mar 2024",
            "15-Mar-24",
            "15 March 2024",
            "March 15, 2024",
            "Mar 15, 2024, 9:05 PM",
            "2024-03-15",
            "2024/3/15",
        ),
        *(
            "2024-03-15T10:00:00Z",
            "2024-03-15 10:00:00 UTC",
            "15.03.2024",
            "15/03/2024",
            "3/15/2024",
            "3/15/24",
            "45366",
        ),
        *("15. März 2024", "15 mars 2024", "15 de marzo de 2024", "15 marca 2024", "15 марта 2024", "2024年3月15日"),
        *("15 mrt. 2024", "15 mars 2024", "15 Mart 2024", "2024년 3월 15일"),
    ],
)
def test_one_day_written_in_many_ways(text):
    assert dates.parse(text) == date(2024, 3, 15)


@pytest.mark.parametrize("text", ["Mar 2024", "March 2024", "2024-03", "03/2024", "mars 2024", "Mar-24", "2024年3月"])
def test_a_month_is_its_first_day(text):
    assert dates.parse(text) == date(2024, 3, 1)


@pytest.mark.parametrize("text", ["", "soon", "31 Feb 2024", "2024-13-01", "99/99/2024", "12", "Mar", "9" * 5000, "²"])
def test_no_date(text):
    assert dates.parse(text) is None


def test_order_of_numbers_is_told_by_the_column():
    assert dates.day_first(["01/02/2024", "25/02/2024"])
    assert not dates.day_first(["01/02/2024", "02/25/2024"])
    assert not dates.day_first(["01/02/2024"])
    assert dates.day_first(["01.02.2024"])
    assert dates.parse("01/02/2024", True) == date(2024, 2, 1)
    assert dates.parse("01/02/2024", False) == date(2024, 1, 2)
