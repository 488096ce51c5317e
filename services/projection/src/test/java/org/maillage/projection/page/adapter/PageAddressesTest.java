package org.maillage.projection.page.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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

    private static final Path ADDRESSES =
            Path.of("src", "main", "resources", "static", "assets", "boards", "address.js");
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
        page.perform(get(address)).andExpect(status().isOk()).andExpect(forwardedUrl("/index.html"));
    }

    @Test
    void whatIsNoScreenIsNotThePage() throws Exception {
        page.perform(get("/ailleurs")).andExpect(status().isNotFound());
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

    private static MockMvc page() {
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(OnlyThePage.class, PageAddresses.class);
        context.refresh();
        return MockMvcBuilders.webAppContextSetup(context).build();
    }
}
