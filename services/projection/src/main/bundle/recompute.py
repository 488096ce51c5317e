#!/usr/bin/env python3
"""Adds a provenance bundle up again, from its contributions alone: recompute.py BUNDLE.json

Prints the figure; ends with 1 when that is not what the bundle tells. Standard library only."""
import json
import sys
from collections import Counter, defaultdict
from decimal import ROUND_HALF_UP, Decimal, localcontext


def rounded(numerator, denominator, decimals):
    with localcontext(prec=60):
        return (Decimal(numerator) / Decimal(denominator)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def value(measure, sums, parts):
    kind, decimals, least = measure["kind"], measure["decimals"], measure.get("shownFrom", 0)
    cases = sum(parts["parts"].values())
    if kind == "count":
        return Decimal(sums["sum"]).scaleb(-decimals)
    if kind == "ratio":
        scaled = sums["numerator"] * measure["factor"]
        return rounded(scaled, sums["denominator"], decimals) if sums["denominator"] else None
    if kind == "per_resident":
        return rounded(sums["numerator"], 100 * measure["residents"], decimals) if measure["residents"] else None
    if kind == "distinct":
        return Decimal(sum(1 for amount in parts["parts"].values() if amount > 0))
    if kind == "variety":
        things = [part.split("/")[0] for part, amount in parts["kinds"].items() if amount > 0]
        present = {part.split("/")[0] for part, amount in parts["parts"].items() if amount > 0}
        return Decimal(sum(1 for thing in present if things.count(thing) >= least))
    if cases < least or cases == 0:
        return None
    if kind == "median":
        numbers = [number for number, times in sorted((int(p), n) for p, n in parts["parts"].items()) for _ in range(times)]
        return rounded(numbers[(cases - 1) // 2] + numbers[cases // 2], 2, decimals)
    return 1 - rounded(sum(n * n for n in parts["parts"].values()), cases * cases, decimals)


with open(sys.argv[1], encoding="utf-8") as file:
    bundle = json.load(file, parse_float=Decimal)
totals, by_part = Counter(), defaultdict(Counter)
for contribution in bundle["contributions"]:
    for term in contribution["terms"]:
        totals[term] += contribution["amount"]
        by_part[term][contribution.get("part", "")] += contribution["amount"]
found, told = value(bundle["measure"], totals, by_part), bundle["cell"].get("value")
print("none" if found is None else f"{found:f}", bundle["figure"]["unit"])
sys.exit(found != (None if told is None else Decimal(told)) or len(bundle["contributions"]) != bundle["count"])
