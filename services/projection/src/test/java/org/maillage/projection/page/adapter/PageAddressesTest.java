package org.maillage.projection.page.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Every address that the page makes is answered by the page. */
class PageAddressesTest {

    private static final Path ASSETS = Path.of("src", "main", "resources", "static", "assets");
    private static final Path ADDRESSES = ASSETS.resolve("boards").resolve("address.js");
    private static final List<String> SHEETS =
            List.of("tokens", "base", "frame", "panels", "territory", "thread", "dialogs", "desk", "small", "print");
    private static final Pattern SCREENS = Pattern.compile("export const SCREENS = \\[([^\\]]+)\\]");

    @EnableWebMvc
    static class OnlyThePage {}

    private final MockMvc page = page();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/territoire",
                "/fil",
                "/fil/0193a1de-0000-7000-8000-000000000001",
                "/veille",
                "/fiche",
                "/bureau"
            })
    void aScreenIsThePage(String address) throws Exception {
        page.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(content().string(containsString("<maillage-app>")));
    }

    @Test
    void whatIsNoScreenIsNotThePage() throws Exception {
        page.perform(get("/ailleurs")).andExpect(status().isNotFound());
    }

    @Test
    void thePageIsNotSentAgainWhileItIsTheSame() throws Exception {
        String tag = Objects.requireNonNull(
                page.perform(get("/territoire")).andReturn().getResponse().getHeader("ETag"));

        page.perform(get("/territoire").header("If-None-Match", tag)).andExpect(status().isNotModified());
        page.perform(get("/fil").header("If-None-Match", "W/\"000000000000\"")).andExpect(status().isOk());
    }

    @Test
    void thePageNeedsOneScriptAndOneStyleSheetAndKeepsThemForGood() throws Exception {
        var files = linked("/partenaires");

        assertThat(files).filteredOn(it -> it.endsWith(".js")).hasSize(1);
        assertThat(files).filteredOn(it -> it.endsWith(".css")).hasSize(1);
        for (String file : files) {
            page.perform(head(file)).andExpect(status().isOk());
            page.perform(get(file))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "max-age=31536000, private, immutable"));
        }
    }

    @Test
    void everySheetIsInTheOneInTheirOrder() throws Exception {
        String styles = page.perform(get("/assets/v/000000000000/styles/page.css"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        int end = 0;
        for (String sheet : SHEETS) {
            String text = Files.readString(ASSETS.resolve("styles").resolve(sheet + ".css"));
            assertThat(styles.indexOf(text)).as(sheet).isGreaterThanOrEqualTo(end);
            end = styles.indexOf(text) + text.length();
        }
        try (var there = Files.list(ASSETS.resolve("styles"))) {
            assertThat(there).hasSameSizeAs(SHEETS);
        }
    }

    @Test
    void theFileOfAnotherVersionIsAnsweredToBeAskedForAgain() throws Exception {
        for (String file : List.of("app.js", "page.js", "styles/page.css")) {
            page.perform(get("/assets/v/000000000000/" + file))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "no-cache"));
        }
        page.perform(get("/assets/v/000000000000/nothing.js")).andExpect(status().isNotFound());
    }

    @Test
    void anotherFileMakesAnotherVersion() {
        assertThat(PageFiles.of(Map.of("a.js", "1")).version())
                .isEqualTo(PageFiles.of(Map.of("a.js", "1")).version())
                .isNotEqualTo(PageFiles.of(Map.of("a.js", "2")).version())
                .isNotEqualTo(PageFiles.of(Map.of("b.js", "1")).version());
    }

    @Test
    void theScreensAreThoseOfThePage() throws IOException {
        var listed = SCREENS.matcher(Files.readString(ADDRESSES));
        assertThat(listed.find()).isTrue();
        List<String> screens = Arrays.stream(listed.group(1).split(","))
                .map(it -> "/" + it.strip().replace("'", ""))
                .toList();

        assertThat(Arrays.stream(PageAddresses.SCREENS).filter(it -> !it.contains("{")))
                .containsExactlyInAnyOrderElementsOf(screens);
    }

    /** All that the page of a screen links to. */
    private List<String> linked(String address) throws Exception {
        String html = page.perform(get(address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        return Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"")
                .matcher(html)
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    private static MockMvc page() {
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(OnlyThePage.class, PageConfiguration.class);
        context.refresh();
        return MockMvcBuilders.webAppContextSetup(context).build();
    }
}
