"""The amount a reminder names, which tells doses apart that come at the same moment."""

import re

AMOUNT = re.compile(r" (\d+(?:\.\d+)? mg)\b")


def amount_in(title):
    found = AMOUNT.search(title)
    return found.group(1) if found else title
