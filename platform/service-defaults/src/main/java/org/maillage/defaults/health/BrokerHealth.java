package org.maillage.defaults.health;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the broker answers. It is asked at most once per {@link #FRESH}, however many probes come. */
final class BrokerHealth implements HealthIndicator, DisposableBean {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int TIMEOUT_MS = 1500;

    private final Map<String, Object> connection;
    private @Nullable Admin admin;
    private @Nullable Health last;
    private long askedAtNanos;

    BrokerHealth(Map<String, Object> connection) {
        this.connection = new HashMap<>(connection);
        this.connection.put(AdminClientConfig.CLIENT_ID_CONFIG, "health");
        this.connection.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        this.connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        this.connection.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, (int) FRESH.toMillis());
    }

    @Override
    public synchronized Health health() {
        Health known = last;
        if (known == null || System.nanoTime() - askedAtNanos > FRESH.toNanos()) {
            known = ask();
            last = known;
            askedAtNanos = System.nanoTime();
        }
        return known;
    }

    private Health ask() {
        try {
            var cluster = admin().describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MS));
            int nodes = cluster.nodes().get(TIMEOUT_MS, TimeUnit.MILLISECONDS).size();
            return Health.up().withDetail("nodes", nodes).build();
        } catch (ExecutionException | TimeoutException away) {
            return Health.down(away).build();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    private Admin admin() {
        Admin client = admin;
        if (client == null) {
            client = Admin.create(connection);
            admin = client;
        }
        return client;
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
