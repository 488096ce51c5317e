package org.maillage.projection.page.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of the page as they were released, and the version that they are all together. */
final class PageFiles {

    private static final String FOLDER = "static/";
    private static final int DIGITS = 12;

    private final SortedMap<String, byte[]> contents;
    private final String version;

    private PageFiles(SortedMap<String, byte[]> contents) {
        this.contents = contents;
        this.version = versionOf(contents);
    }

    /** Reads all of them once. */
    static PageFiles load() {
        try {
            var found = new TreeMap<String, byte[]>();
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "**/*.*");
            for (Resource file : files) {
                String address = file.getURL().getPath();
                found.put(
                        address.substring(address.lastIndexOf(FOLDER) + FOLDER.length()), file.getContentAsByteArray());
            }
            return new PageFiles(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files of these texts, by name. */
    static PageFiles of(Map<String, String> texts) {
        var contents = new TreeMap<String, byte[]>();
        texts.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new PageFiles(contents);
    }

    /** Another one as soon as any byte of any file is another. */
    String version() {
        return version;
    }

    /** Their names, in order. */
    Set<String> names() {
        return contents.keySet();
    }

    /** What stands in one of them. */
    String text(String file) {
        byte[] content = contents.get(file);
        if (content == null) {
            throw new IllegalStateException(file + " is asked for, and not there");
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    private static String versionOf(SortedMap<String, byte[]> contents) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
