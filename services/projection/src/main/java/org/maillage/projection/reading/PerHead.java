package org.maillage.projection.reading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** What districts have, beside how many people live in each. From exact integers; rounding comes last. */
record PerHead(List<District> districts) {

    private static final int DECIMALS = 2;
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final Comparator<District> POOREST_FIRST = (one, other) ->
            product(one.hundredths(), other.persons()).compareTo(product(other.hundredths(), one.persons()));

    PerHead {
        districts = List.copyOf(districts);
    }

    /**
     * One district.
     *
     * @param hundredths what it has, in hundredths of the unit
     * @param persons    who live in it, at least one
     * @param year       when they were counted
     */
    record District(long hundredths, long persons, int year) {}

    /** By head, with the year of the oldest count; none when nobody was counted. */
    Value value() {
        long hundredths = districts.stream().mapToLong(District::hundredths).sum();
        long persons = districts.stream().mapToLong(District::persons).sum();
        var of = new TreeMap<String, Long>();
        of.put("numerator", hundredths);
        of.put("denominator", persons);
        if (persons == 0) {
            return new Value(null, of);
        }
        of.put(
                "populationYear",
                districts.stream().mapToLong(District::year).min().orElseThrow());
        if (districts.size() > 1 && hundredths > 0) {
            of.put("giniHundredths", giniHundredths(product(hundredths, persons)));
        }
        var value = BigDecimal.valueOf(hundredths, DECIMALS)
                .divide(BigDecimal.valueOf(persons), DECIMALS, RoundingMode.HALF_UP);
        return new Value(value, of);
    }

    /**
     * How unevenly it is spread over residents: 0 when all have the same, towards 100 when few have everything. Half the mean difference
     * between two residents over what each would have: with districts in the order of what a head has, a sum of products.
     */
    private long giniHundredths(BigInteger all) {
        var differences = BigInteger.ZERO;
        long poorer = 0;
        long have = 0;
        for (District district : districts.stream().sorted(POOREST_FIRST).toList()) {
            differences =
                    differences.add(product(district.hundredths(), poorer)).subtract(product(district.persons(), have));
            poorer += district.persons();
            have += district.hundredths();
        }
        return new BigDecimal(differences.multiply(HUNDRED))
                .divide(new BigDecimal(all), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
