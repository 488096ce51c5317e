package org.maillage.projection.page.adapter;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one page, whatever screen it is opened at, with one script and one style sheet. Its files stand in it under their version, so that
 * a browser asks for each once.
 */
record Page(String html, String script, String styles) {

    /** Among the style sheets, as these name other files by where they are themselves. */
    static final String STYLES = "styles/page.css";

    private static final String FOLDER = "assets/";
    private static final Pattern SHEETS =
            Pattern.compile("(?:\\s*<link rel=\"stylesheet\" href=\"/assets/[a-z/]+\\.css\">)+");
    private static final Pattern SHEET = Pattern.compile("/(assets/[a-z/]+\\.css)");
    private static final String MODULE = "/assets/app.js";
    private static final String PLAIN = "\"/assets/";

    /** The page that these files make. */
    static Page of(PageFiles files) {
        String written = files.text("index.html");
        String html = SHEETS.matcher(written)
                .replaceFirst("\n  <link rel=\"stylesheet\" href=\"/" + FOLDER + STYLES + "\">")
                .replace(MODULE, "/" + FOLDER + PageScript.NAME)
                .replace(PLAIN, "\"" + VersionedFiles.addressOf(files.version()));
        String styles = SHEET.matcher(written)
                .results()
                .map(it -> files.text(it.group(1)))
                .collect(Collectors.joining("\n"));
        return new Page(html, PageScript.of(files), styles);
    }
}
