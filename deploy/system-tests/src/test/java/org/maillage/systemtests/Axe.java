package org.maillage.systemtests;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The automatic checks of accessibility, as axe makes them. */
final class Axe {

    private static final String RUN = """
            (only) => axe.run(document, { resultTypes: ['violations'], ...only }).then(({ violations }) => violations.flatMap(
                ({ id, nodes }) => nodes.map((it) => `${id}: ${it.target} ${it.html.slice(0, 160)} ${it.failureSummary}`)))
            """;

    private static final Map<String, Object> EVERY_RULE = Map.of();
    private static final Map<String, Object> OF_COLOURS =
            Map.of("runOnly", Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block")));
    private static final String SCRIPT = script();

    private Axe() {}

    /** What is wrong with a page as it stands, each fault with its place and its cause. */
    static List<String> violations(Page page) {
        return violations(page, EVERY_RULE);
    }

    /** The same by the rules about colours alone, for a page that has changed nothing else. */
    static List<String> faultsOfColour(Page page) {
        return violations(page, OF_COLOURS);
    }

    private static List<String> violations(Page page, Map<String, Object> only) {
        page.evaluate("script => window.axe ?? (0, eval)(script)", SCRIPT);
        return ((List<?>) page.evaluate(RUN, only))
                .stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
