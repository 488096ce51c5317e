package org.maillage.territory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Data files beside the index, plain or gzipped JSON. */
final class Resources {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Resources() {}

    static <T> T read(String file, Class<T> type) {
        try (var stream = open(file)) {
            return JSON.readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException("territory/" + file, e);
        }
    }

    private static InputStream open(String file) throws IOException {
        var stream = Objects.requireNonNull(
                Resources.class.getResourceAsStream("/territory/" + file),
                "territory/" + file + " is not on the class path");
        return file.endsWith(".gz") ? new GZIPInputStream(stream, 1 << 16) : stream;
    }
}
