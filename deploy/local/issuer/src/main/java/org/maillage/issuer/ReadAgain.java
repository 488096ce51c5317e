package org.maillage.issuer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * What a file says, read again whenever it changes: a new entry needs no restart. An unreadable file changes nothing.
 *
 * @param <T> what an entry is read as
 */
final class ReadAgain<T> {

    private static final Logger log = LoggerFactory.getLogger(ReadAgain.class);

    private final Path file;
    private final Function<byte[], Map<String, T>> parse;
    private Map<String, T> entries = Map.of();
    private @Nullable Version read;

    /** @param parse entries by name; an exception of Jackson or for a bad argument or state leaves those known */
    ReadAgain(Path file, Function<byte[], Map<String, T>> parse) {
        this.file = file;
        this.parse = parse;
    }

    private record Version(FileTime modified, long size) {}

    /** The entry of that name, as the file has it now. */
    synchronized @Nullable T find(String name) {
        readIfChanged();
        return entries.get(name);
    }

    private void readIfChanged() {
        try {
            var version = new Version(Files.getLastModifiedTime(file), Files.size(file));
            if (version.equals(read)) {
                return;
            }
            read = version;
            entries = parse.apply(Files.readAllBytes(file));
            log.atInfo()
                    .addKeyValue("file", file)
                    .addKeyValue("entries", entries.size())
                    .log("file read");
        } catch (IOException | JacksonException | IllegalArgumentException | IllegalStateException unreadable) {
            log.atWarn()
                    .addKeyValue("file", file)
                    .addKeyValue("cause", unreadable.getClass().getSimpleName())
                    .log("file unreadable, going on with what is known");
        }
    }
}
