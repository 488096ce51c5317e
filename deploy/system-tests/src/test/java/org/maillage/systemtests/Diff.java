package org.maillage.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A change of sources in the unified form of {@code git diff}. A hunk belongs where its lines are, whatever their numbers: what
 * grows elsewhere in a file does not trouble it.
 */
record Diff(List<Part> parts) {

    private static final String NEW_FILE = "/dev/null";

    /** What changes in one file, hunk by hunk; one that is new has a single hunk without lines before. */
    private record Part(String path, boolean isNew, List<Hunk> hunks) {}

    private record Hunk(List<String> before, List<String> after) {

        private static Hunk empty() {
            return new Hunk(new ArrayList<>(), new ArrayList<>());
        }

        private void take(char kind, String line) {
            if (kind != '+') {
                before.add(line);
            }
            if (kind != '-') {
                after.add(line);
            }
        }
    }

    /** Reads a diff whose paths begin with {@code a/} and {@code b/}. */
    static Diff of(String text) {
        var parts = new ArrayList<Part>();
        String from = NEW_FILE;
        for (String line : text.lines().toList()) {
            if (line.startsWith("--- ")) {
                from = line.substring(4);
            } else if (line.startsWith("+++ b/")) {
                parts.add(new Part(line.substring(6), from.equals(NEW_FILE), new ArrayList<>()));
            } else if (line.startsWith("@@")) {
                parts.getLast().hunks().add(Hunk.empty());
            } else if (line.matches("[ +-].*")) {
                parts.getLast().hunks().getLast().take(line.charAt(0), line.substring(1));
            }
        }
        return new Diff(parts);
    }

    /** The files that it is about. */
    Set<String> paths() {
        return parts.stream().map(Part::path).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Changes the files below a folder.
     *
     * @throws AssertionError when what a hunk changes is not there, or there twice: the diff has to be written anew
     */
    void applyTo(Path folder) {
        for (Part part : parts) {
            Path file = folder.resolve(part.path());
            try {
                String text = part.isNew() ? "" : Files.readString(file);
                for (Hunk hunk : part.hunks()) {
                    text = applied(part, hunk, text);
                }
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String applied(Part part, Hunk hunk, String text) {
        String before = joined(hunk.before());
        String after = joined(hunk.after());
        if (part.isNew()) {
            return after;
        }
        int at = text.indexOf(before);
        if (at < 0 || text.indexOf(before, at + 1) >= 0) {
            throw new AssertionError("not there once in " + part.path() + ":\n" + before);
        }
        return text.substring(0, at) + after + text.substring(at + before.length());
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
