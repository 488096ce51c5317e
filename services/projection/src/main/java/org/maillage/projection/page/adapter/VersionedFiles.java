package org.maillage.projection.page.adapter;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The page's files under their version, which browsers keep for good: under another name nothing is ever another file. While two releases
 * run side by side each answers for the other's versions too, to be asked again the next time.
 */
final class VersionedFiles implements WebMvcConfigurer {

    /** The variable in {@link #ANY}. */
    static final String VERSION = "version";

    private static final String VERSIONED = "/assets/v/";
    /** What the addresses of every version begin with, as a pattern. */
    static final String ANY = VERSIONED + "{" + VERSION + "}/";

    private static final String FOLDER = "classpath:/static/assets/";

    /** Private, as a shared cache in between would have to be asked who may see it: what a session asks for is for nobody else. */
    static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final String version;

    VersionedFiles(String version) {
        this.version = version;
    }

    /** What the addresses of a version begin with. */
    static String addressOf(String version) {
        return VERSIONED + version + "/";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(addressOf(version) + "**")
                .addResourceLocations(FOLDER)
                .setCacheControl(FOR_GOOD);
        registry.addResourceHandler(VERSIONED + "**")
                .addResourceLocations(FOLDER)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new OfAnyVersion());
    }

    private static final class OfAnyVersion extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            return super.getResource(path.substring(path.indexOf('/') + 1), location);
        }
    }
}
