package org.maillage.testing.backend;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Claims backends for a test class before it begins, and lets them go after everything else of the class has ended, or of all the
 * classes that share them.
 */
final class BackendsExtension implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        if (!Claim.isNested(testClass)) {
            Claim claim = Claim.of(testClass);
            ExtensionContext whole = claim.isShared() ? context.getRoot() : context;
            whole.getStore(ExtensionContext.Namespace.create(BackendsExtension.class))
                    .put(testClass, claim);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Backends.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Claim.of(context.getRequiredTestClass()).backends();
    }
}
