package org.maillage.testing.backend;

import com.github.dockerjava.api.DockerClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;

/**
 * A server in a container. Its port is the same inside and outside, and stays so: what it says of its own address is true for
 * both, and a client finds it again after a restart.
 */
final class ServerContainer implements Server {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final GenericContainer<?> container;
    private final BooleanSupplier answers;

    /** @param answers whether it can be worked with; asked until it says so */
    ServerContainer(
            String image, int port, Map<String, String> environment, BooleanSupplier answers, String... command) {
        this.answers = answers;
        container = new GenericContainer<>(DockerImageName.parse(image))
                .withEnv(environment)
                .withExposedPorts(port)
                .waitingFor(new Answering());
        container.setPortBindings(List.of("127.0.0.1:%d:%d".formatted(port, port)));
        if (command.length > 0) {
            container.withCommand(command);
        }
    }

    @Override
    public synchronized void start() {
        if (container.getContainerId() == null) {
            container.start();
        } else if (!container.isRunning()) {
            engine().startContainerCmd(container.getContainerId()).exec();
            awaitAnswer();
        }
    }

    @Override
    public synchronized void kill() {
        if (container.isRunning()) {
            engine().killContainerCmd(container.getContainerId()).exec();
            Awaitility.await("the end of " + container.getDockerImageName())
                    .atMost(PATIENCE)
                    .until(() -> !container.isRunning());
        }
    }

    @Override
    public void pause() {
        engine().pauseContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void resume() {
        engine().unpauseContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void close() {
        container.stop();
    }

    private DockerClient engine() {
        return container.getDockerClient();
    }

    private void awaitAnswer() {
        Awaitility.await(container.getDockerImageName())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(answers::getAsBoolean);
    }

    private final class Answering extends AbstractWaitStrategy {

        @Override
        protected void waitUntilReady() {
            awaitAnswer();
        }
    }
}
