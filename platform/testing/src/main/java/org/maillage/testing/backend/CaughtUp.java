package org.maillage.testing.backend;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.maillage.eventing.recovery.Gate;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.util.ClassUtils;

/** Has a test begin when its service has caught up with its topics: before that it answers that one is to come again. */
final class CaughtUp implements ApplicationListener<ApplicationStartedEvent> {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Whether there is anything to catch up with; a service without events knows no gate. */
    static boolean isPossible() {
        return ClassUtils.isPresent("org.maillage.eventing.recovery.Gate", CaughtUp.class.getClassLoader());
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent started) {
        started.getApplicationContext()
                .getBeanProvider(Gate.class)
                .ifAvailable(gate -> await("the service has caught up")
                        .atMost(PATIENCE)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(20))
                        .until(gate::isOpen));
    }
}
