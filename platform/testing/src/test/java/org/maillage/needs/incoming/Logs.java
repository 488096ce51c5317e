package org.maillage.needs.incoming;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Four ways to log, of which three are wrong. */
final class Logs {

    private static final Logger LOG = LoggerFactory.getLogger(Logs.class);

    static final class Constant {
        void say(String name, Exception fault) {
            String greeting = "bonjour " + name;
            LOG.info("greeted");
            LOG.atWarn().setCause(fault).addKeyValue("greeting", greeting + "!").log("not greeted");
        }
    }

    static final class Concatenated {
        void say(String name) {
            LOG.info("bonjour " + name);
        }
    }

    static final class Formatted {
        void say(String name) {
            LOG.warn("bonjour %s".formatted(name), new IllegalStateException());
        }
    }

    static final class Fluent {
        void say(String name) {
            LOG.atInfo().addKeyValue("name", name).log("bonjour " + name);
        }
    }
}
