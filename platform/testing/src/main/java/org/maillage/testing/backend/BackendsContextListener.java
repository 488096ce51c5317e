package org.maillage.testing.backend;

import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;

/**
 * Closes the application of a class with {@link WithBackends}: its consumers would go on in groups that the next class uses. One
 * of several classes is closed after all of them. Listed in {@code META-INF/spring.factories}.
 */
final class BackendsContextListener implements TestExecutionListener {

    @Override
    public void afterTestClass(TestContext context) {
        Class<?> testClass = context.getTestClass();
        if (!Claim.isNested(testClass)
                && TestContextAnnotationUtils.hasAnnotation(testClass, WithBackends.class)
                && context.hasApplicationContext()) {
            Claim claim = Claim.of(testClass);
            if (claim.isShared()) {
                claim.before(() -> close(context));
            } else {
                close(context);
            }
        }
    }

    private static void close(TestContext context) {
        context.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
    }
}
