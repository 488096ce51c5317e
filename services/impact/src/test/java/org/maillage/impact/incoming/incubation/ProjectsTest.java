package org.maillage.impact.incoming.incubation;

import static org.maillage.testing.contract.IncomingViews.assertRequiresOnlyWhatIsPromised;

import org.junit.jupiter.api.Test;

class ProjectsTest {

    @Test
    void onlyWhatIsPromisedIsReliedOn() {
        assertRequiresOnlyWhatIsPromised("org.maillage.incubation.project-opened.v1", Projects.Opened.class);
        assertRequiresOnlyWhatIsPromised("org.maillage.incubation.project-exited.v1", Projects.Exited.class);
    }
}
