package org.maillage.testing.chance;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Says the seed in the message of a failure, since not every report shows the names of repeated tests. */
final class SeedOfFailure implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
        String seed = context.getDisplayName().replace("seed ", "");
        throw new AssertionError(
                "fails with seed %s (-D%s=%s runs it alone): %s".formatted(seed, Seeds.PROPERTY, seed, failure),
                failure);
    }
}
