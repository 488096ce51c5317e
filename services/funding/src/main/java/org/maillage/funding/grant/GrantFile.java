package org.maillage.funding.grant;

import java.time.LocalDate;

/**
 * What is remembered of a grant in every state.
 *
 * @param submittedOn day of the application, the first of the file
 */
public record GrantFile(Application application, LocalDate submittedOn) {}
