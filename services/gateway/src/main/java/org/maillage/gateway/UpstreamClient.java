package org.maillage.gateway;

import java.io.IOException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client towards the parts. It reads the request's body in the request's own thread and changes nothing that
 * passes: no redirect followed, nothing decompressed, no cookie kept, and above all nothing sent a second time.
 */
final class UpstreamClient {

    private static final TimeValue CHECKED_AFTER_IDLING = TimeValue.ofMilliseconds(20);
    private static final TimeValue DROPPED_AFTER_IDLING = TimeValue.ofSeconds(15);

    /** A part may answer before it has read the whole body; that is looked for each time so many bytes have been sent. */
    private static final long BYTES_BETWEEN_LOOKS = 256 * 1024;

    private UpstreamClient() {}

    /** A client with the given limits. */
    static HttpClient with(GatewayProperties limits) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(limits))
                .setRequestExecutor(new StreamsUntimed())
                .addExecInterceptorFirst("cut-off", CutOff::unreadAnswers)
                .evictIdleConnections(DROPPED_AFTER_IDLING)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(GatewayProperties limits) {
        var connection = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(limits.connectTimeout()))
                .setValidateAfterInactivity(CHECKED_AFTER_IDLING)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .responseOutOfOrderStrategy(new MonitoringResponseOutOfOrderStrategy(BYTES_BETWEEN_LOOKS))
                        .build())
                .setDefaultConnectionConfig(connection)
                .setMaxConnPerRoute(limits.maxConnections())
                .setMaxConnTotal(limits.maxConnections() * Part.values().length)
                .build();
    }

    /** A stream's head must come in time, its events need not. */
    private static final class StreamsUntimed extends HttpRequestExecutor {

        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest request,
                HttpClientConnection connection,
                @Nullable HttpResponseInformationCallback informed,
                HttpContext context)
                throws IOException, HttpException {
            ClassicHttpResponse answer = super.execute(request, connection, informed, context);
            if (EventStreams.isStream(answer)) {
                connection.setSocketTimeout(Timeout.DISABLED);
            }
            return answer;
        }
    }
}
