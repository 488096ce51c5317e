package org.maillage.systemtests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Gives a test the shared {@link Installation}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithInstallation.Resolver.class)
@interface WithInstallation {

    /** Gives the parameter. */
    final class Resolver extends TypeBasedParameterResolver<Installation> {

        @Override
        public Installation resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return Installation.shared(test);
        }
    }
}
