package org.maillage.funding.call;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Amounts as people read them. */
public final class Euros {

    private Euros() {}

    /** Cents in French, such as {@code 23 000,00 €}. */
    public static String inFrench(long cents) {
        return NumberFormat.getCurrencyInstance(Locale.FRANCE)
                .format(BigDecimal.valueOf(cents, 2))
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ');
    }
}
