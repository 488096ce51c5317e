package org.maillage.projection.page.adapter;

import java.util.Arrays;
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

    private PageAddresses() {}

    /**
     * The page at each of them, and at the front door; asked again each time, answered with 304 while nothing is another. The tag is
     * a weak one: what has a strong one is not compressed.
     */
    static RouterFunction<ServerResponse> of(ScreenPages pages, String version) {
        return RouterFunctions.route(isPage(), request -> page(request, pages, version));
    }

    private static ServerResponse page(ServerRequest request, ScreenPages pages, String version) {
        String path = request.path();
        return ServerResponse.ok()
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, "fr")
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + version + path.split("/", -1)[1] + "\"")
                .body(pages.at(path));
    }

    private static RequestPredicate isPage() {
        RequestPredicate asked = RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD);
        return Stream.concat(Stream.of("/", "/index.html"), Arrays.stream(SCREENS))
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .map(asked::and)
                .orElse(asked);
    }
}
