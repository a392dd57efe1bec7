"""`python -m halfhour` is the same as `halfhour`."""

from halfhour.cli import main

if __name__ == "__main__":
    main()
