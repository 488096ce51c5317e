package org.maillage.projection.page.adapter;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Every screen has an address, and one page answers them all: what it shows is read from the address in the browser. */
final class PageAddresses {

    /** Those of the screens; a thread has its id behind its own. */
    static final String[] SCREENS = {
        "/territoire",
        "/fil",
        "/fil/{thread}",
        "/besoins",
        "/incubation",
        "/financements",
        "/lieux",
        "/impact",
        "/partenaires",
        "/comparer",
        "/veille",
        "/fiche",
        "/bureau",
        "/accessibilite"
    };

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType STYLES = MediaType.parseMediaType("text/css;charset=UTF-8");

    private PageAddresses() {}

    /** The page at each of them, and at the front door; its script and its styles under their version. */
    static RouterFunction<ServerResponse> of(Supplier<Page> page, String version) {
        return RouterFunctions.route()
                .route(isPage(), _ -> page(page.get().html(), version))
                .route(
                        is(VersionedFiles.ANY + PageScript.NAME),
                        it -> file(it, version, SCRIPT, page.get().script()))
                .route(
                        is(VersionedFiles.ANY + Page.STYLES),
                        it -> file(it, version, STYLES, page.get().styles()))
                .build();
    }

    /** Asked again each time, answered with 304 while nothing is another. The tag is a weak one: what has a strong one is not compressed. */
    private static ServerResponse page(String html, String version) {
        return ServerResponse.ok()
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, "fr")
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + version + "\"")
                .body(html);
    }

    private static ServerResponse file(ServerRequest request, String version, MediaType type, String text) {
        boolean ofThisVersion = request.pathVariable(VersionedFiles.VERSION).equals(version);
        return ServerResponse.ok()
                .contentType(type)
                .cacheControl(ofThisVersion ? VersionedFiles.FOR_GOOD : CacheControl.noCache())
                .body(text);
    }

    private static RequestPredicate isPage() {
        return is(Stream.concat(Stream.of("/", "/index.html"), Arrays.stream(SCREENS))
                .toArray(String[]::new));
    }

    private static RequestPredicate is(String... addresses) {
        RequestPredicate asked = RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD);
        return Arrays.stream(addresses)
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .map(asked::and)
                .orElseThrow();
    }
}
