package org.maillage.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Whoever follows the README gets what it promises. */
@Order(5)
@WithInstallation
class ReadmeTest {

    private static final Pattern SHELL = Pattern.compile("```sh\n(.+?)```", Pattern.DOTALL);
    private static final String QUIETLY =
            "set -e\ncurl() { command curl --silent --show-error --fail-with-body \"$@\"; }\n";

    @Test
    void theFirstEventIsPublishedAsItSays(Installation installation) {
        String calls = SHELL.matcher(installation.readme())
                .results()
                .map(MatchResult::group)
                .filter(block -> block.contains("curl"))
                .map(block -> block.replaceAll("```(sh)?", ""))
                .collect(Collectors.joining("\n"));

        var ended = installation.shell(QUIETLY + calls);

        assertThat(ended.code()).as(ended.printed()).isZero();
        assertThat(ended.printed())
                .contains("HTTP/1.1 202")
                .contains("\"receiptId\"")
                .contains("\"besoins-signales\"")
                .contains("\"contributions\"");
        assertThat(installation.shell(QUIETLY + calls).printed())
                .as("said again")
                .contains("HTTP/1.1 202")
                .contains("\"applied\"");
    }
}
