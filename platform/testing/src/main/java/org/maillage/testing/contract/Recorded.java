package org.maillage.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Files that say what code does, for whoever cannot ask the code: held to it, and written anew when asked to. */
public final class Recorded {

    /** Given as {@code true} to the tests, files are written instead of compared. */
    public static final String WRITE = "maillage.record";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Recorded() {}

    /** Fails unless the file holds {@code content} in JSON. */
    public static void assertHolds(Path file, Object content) {
        assertHolds(file, content, Boolean.getBoolean(WRITE));
    }

    static void assertHolds(Path file, Object content, boolean write) {
        String expected = JSON.writeValueAsString(content) + "\n";
        try {
            if (write) {
                Files.writeString(file, expected);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s; to write it anew: -D%s=true", file, WRITE)
                    .isEqualTo(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
