package org.maillage.funding.grant;

import static java.util.Collections.unmodifiableSortedSet;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was paid of an award.
 *
 * @param paidCents   so far, less what was reversed
 * @param orders      numbers of the payment orders (mandats)
 * @param reversals   numbers under which payment orders were cancelled
 * @param firstPaidOn day of the first payment
 * @param lastPaidOn  day of the latest payment
 */
public record Payments(
        long paidCents,
        SortedSet<String> orders,
        SortedSet<String> reversals,
        @Nullable LocalDate firstPaidOn,
        @Nullable LocalDate lastPaidOn) {

    static final Payments NONE = new Payments(0, new TreeSet<>(), new TreeSet<>(), null, null);

    public Payments {
        orders = unmodifiableSortedSet(new TreeSet<>(orders));
        reversals = unmodifiableSortedSet(new TreeSet<>(reversals));
    }

    boolean knows(InstalmentKind kind, String order) {
        return (kind == InstalmentKind.REVERSAL ? reversals : orders).contains(order);
    }

    Payments paid(long amountCents, LocalDate on, String order) {
        return new Payments(
                paidCents + amountCents,
                with(orders, order),
                reversals,
                earlier(firstPaidOn, on),
                later(lastPaidOn, on));
    }

    Payments reversed(long amountCents, String order) {
        return new Payments(paidCents - amountCents, orders, with(reversals, order), firstPaidOn, lastPaidOn);
    }

    private static SortedSet<String> with(SortedSet<String> numbers, String number) {
        var more = new TreeSet<>(numbers);
        more.add(number);
        return more;
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isBefore(other) ? one : other;
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
