package org.maillage.systemtests;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pictures of screens, taken while they are checked, where the environment names a folder for them. */
final class Pictures {

    private static final @Nullable String FOLDER = System.getenv("MAILLAGE_SCREENS");

    /** Kept are light, dark, and light on a phone; what anybody sees of a territory and of a figure is another picture. */
    private static final Pattern KEPT = Pattern.compile("^(?!.*-public$).*|(territoire|provenance)-public");

    private static final double QUALITY = 72;

    private Pictures() {}

    /** Keeps what is in view, as WebP. */
    static void keep(Visitor visitor, String name) {
        if (FOLDER == null || !KEPT.matcher(name).matches()) {
            return;
        }
        CDPSession session = visitor.context().newCDPSession(visitor.page());
        var asked = new JsonObject();
        asked.addProperty("format", "webp");
        asked.addProperty("quality", QUALITY);
        String taken = session.send("Page.captureScreenshot", asked).get("data").getAsString();
        session.detach();
        try {
            Files.write(Path.of(FOLDER, name + ".webp"), Base64.getDecoder().decode(taken));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
