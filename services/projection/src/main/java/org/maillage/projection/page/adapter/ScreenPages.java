package org.maillage.projection.page.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The one page, for the screen that it is opened at. All files stand in it under their version, so that a browser asks for each once;
 * and with every module that the screen needs, so that they come at once and not one generation of imports after the other.
 */
final class ScreenPages {

    private static final String FIRST = "territoire";
    private static final String PLAIN = "\"/assets/";
    private static final String END_OF_HEAD = "</head>";

    private final PageFiles files;
    private final String page;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    ScreenPages(PageFiles files) {
        this.files = files;
        this.page = files.text("index.html");
    }

    /** @param path of the address that is opened, such as {@code /fil/0193…} */
    String at(String path) {
        String screen = path.split("/", -1)[1];
        return known.computeIfAbsent(files.moduleOf(screen).isPresent() ? screen : FIRST, this::assembled);
    }

    private String assembled(String screen) {
        var entries = new ArrayList<>(List.of("assets/app.js"));
        files.moduleOf(screen).ifPresent(entries::add);
        String modules = files.modules(entries).stream()
                .map(it -> "  <link rel=\"modulepreload\" href=\"/" + it + "\">\n")
                .collect(Collectors.joining());
        return page.replace(END_OF_HEAD, modules + END_OF_HEAD)
                .replace(PLAIN, "\"" + VersionedFiles.addressOf(files.version()));
    }
}
