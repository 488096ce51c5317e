package org.maillage.funding.grant.adapter;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of funding.
 *
 * @param grantorName  official name of the authority that awards, as open data say it
 * @param grantorSiret its SIRET, 14 digits
 */
@ConfigurationProperties("maillage.funding")
record FundingProperties(
        @DefaultValue("Toulouse Métropole") String grantorName,
        @DefaultValue("24310051800170") String grantorSiret) {

    private static final Pattern SIRET = Pattern.compile("\\d{14}");

    FundingProperties {
        if (!SIRET.matcher(grantorSiret).matches()) {
            throw new IllegalArgumentException("maillage.funding.grantor-siret must be 14 digits, not " + grantorSiret);
        }
    }
}
