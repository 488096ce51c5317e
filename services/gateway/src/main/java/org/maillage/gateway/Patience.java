package org.maillage.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.util.Timeout;

/** How long each part may say nothing; parts at one address share the longer time. */
final class Patience {

    private final Map<String, RequestConfig> byAddress = new HashMap<>();

    Patience(RouteProperties addresses, GatewayProperties limits) {
        var longest = new HashMap<String, Duration>();
        for (Part part : Part.values()) {
            longest.merge(
                    addresses.to(part).getAuthority(),
                    limits.silenceOf(part),
                    (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        longest.forEach((address, silence) -> byAddress.put(
                address,
                RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(silence))
                        .setConnectionRequestTimeout(Timeout.of(limits.connectTimeout()))
                        .build()));
    }

    /** The context of a request to a part. */
    HttpClientContext with(URI address) {
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(byAddress.get(address.getAuthority()));
        return context;
    }
}
