package org.maillage.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.maillage.gateway.session.CurrentSession;
import org.maillage.gateway.session.ProviderAwayException;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Hands a request on to a part and its answer back, streams in a way of their own. */
final class Exchange extends RestClientProxyExchange {

    private final EventStreams streams;

    Exchange(RestClient http, GatewayMvcProperties properties, EventStreams streams) {
        super(http, properties);
        this.streams = streams;
    }

    @Override
    public ServerResponse exchange(Request request) {
        ServerResponse answer = super.exchange(request);
        ServerRequest asked = request.getServerRequest();
        if (isStream(answer.headers()) && streams.areFull()) {
            release(asked);
            throw new StreamsFullException();
        }
        CurrentSession.of(asked.servletRequest()).ifPresent(session -> heed(session, answer, asked));
        return new ReleasedAnswer(answer, () -> release(asked));
    }

    /** What was answered to somebody is for nobody else; a part that does not know them ends their session. */
    private static void heed(CurrentSession session, ServerResponse answer, ServerRequest asked) {
        if (HttpStatus.UNAUTHORIZED.equals(answer.statusCode())) {
            try {
                session.notBelieved();
            } catch (ProviderAwayException away) {
                release(asked);
                throw away;
            }
        }
        if (session.isTold()) {
            keptByNobodyElse(answer.headers());
        }
    }

    private static void keptByNobodyElse(HttpHeaders headers) {
        String told = headers.getCacheControl();
        if (told == null || !(told.contains("no-store") || told.contains("private"))) {
            headers.setCacheControl("private, no-cache");
        }
    }

    @Override
    protected int copyResponseBody(ClientHttpResponse answer, InputStream part, OutputStream client)
            throws IOException {
        return isStream(answer.getHeaders())
                ? (int) streams.relay(part, client)
                : super.copyResponseBody(answer, part, client);
    }

    private static boolean isStream(HttpHeaders headers) {
        return MediaType.TEXT_EVENT_STREAM.isCompatibleWith(headers.getContentType());
    }

    private static void release(ServerRequest asked) {
        ClientHttpResponse answer = MvcUtils.getAttribute(asked, MvcUtils.CLIENT_RESPONSE_ATTR);
        if (answer != null) {
            answer.close();
        }
    }
}
