package org.maillage.impact.incoming.funding;

import static org.maillage.testing.contract.IncomingViews.assertRequiresOnlyWhatIsPromised;

import org.junit.jupiter.api.Test;

class GrantsTest {

    @Test
    void onlyWhatIsPromisedIsReliedOn() {
        assertRequiresOnlyWhatIsPromised("org.maillage.funding.grant-decided.v1", Grants.Decided.class);
        assertRequiresOnlyWhatIsPromised("org.maillage.funding.report-filed.v1", Grants.Reported.class);
    }
}
