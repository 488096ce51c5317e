package org.maillage.projection.page.adapter;

import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every screen has an address, and one page answers them all: what it shows is read from the address in the browser. */
final class PageAddresses implements WebMvcConfigurer {

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

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (String screen : SCREENS) {
            registry.addViewController(screen).setViewName("forward:/index.html");
        }
    }
}
