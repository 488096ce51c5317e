package org.maillage.projection.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page's own tests, and what keeps its files apart. */
class PageScriptsTest {

    private static final Path STATIC = Path.of("src", "main", "resources", "static");
    private static final Pattern IMPORT = Pattern.compile("from '([^']+)'");
    private static final Pattern BROWSER =
            Pattern.compile("\\b(document|window|fetch|localStorage|history|location|EventSource|setTimeout)\\b");

    @Test
    void theTestsOfThePagePass() throws IOException, InterruptedException {
        assumeTrue(nodeIsThere(), "node is not installed: the page's own tests were not run");

        var process = new ProcessBuilder("node", "--test", "src/test/js/")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
    }

    @Test
    void pureFilesKnowNeitherBrowserNorOtherKinds() throws IOException {
        var pure = Stream.concat(scripts("boards"), scripts("format")).toList();

        assertThat(pure).hasSizeGreaterThan(4);
        for (Path file : pure) {
            String text = Files.readString(file).replaceAll("/\\*\\*[^*]*\\*/|//.*", "");
            String withoutWords = text.replaceAll("'[^'\\n]*'", "''");
            assertThat(withoutWords).as(file.toString()).doesNotContainPattern(BROWSER);
            assertThat(IMPORT.matcher(text).results().map(it -> it.group(1)))
                    .as(file.toString())
                    .allMatch(it -> it.startsWith("./") || it.startsWith("../format/") || it.startsWith("../boards/"));
        }
    }

    @Test
    void noFileIsLongAndNoneWritesMarkup() throws IOException {
        try (var files = Files.walk(STATIC)) {
            for (Path file : files.filter(PageScriptsTest::isOurs).toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(180);
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("innerHTML");
            }
        }
    }

    @Test
    void thePageRunsAndStylesNothingInline() throws IOException {
        var page = Files.readString(STATIC.resolve("index.html"));

        assertThat(page).doesNotContainPattern("<script(?![^>]* src=)").doesNotContain("<style", " style=", " onclick");
    }

    /** What others wrote is kept as they released it. */
    private static boolean isOurs(Path file) {
        return file.toString().endsWith(".js") && !file.startsWith(STATIC.resolve("assets/vendor"));
    }

    private static Stream<Path> scripts(String folder) throws IOException {
        try (var files = Files.list(STATIC.resolve("assets").resolve(folder))) {
            return files.filter(it -> it.toString().endsWith(".js")).toList().stream();
        }
    }

    private static boolean nodeIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
