package org.maillage.gateway;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * An answer's body that ends its connection when closed before its end. By default a client reads what is left, to keep
 * the connection; for a live stream that is for ever, long after the gateway's own client has gone.
 */
final class CutOff extends HttpEntityWrapper {

    private final ExecRuntime exchange;

    private CutOff(HttpEntity body, ExecRuntime exchange) {
        super(body);
        this.exchange = exchange;
    }

    /** Puts every body of an answer on its guard; a step in the HTTP client's chain. */
    static ClassicHttpResponse unreadAnswers(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        ClassicHttpResponse answer = chain.proceed(request, scope);
        HttpEntity body = answer.getEntity();
        if (body != null) {
            answer.setEntity(new CutOff(body, scope.execRuntime));
        }
        return answer;
    }

    @Override
    public InputStream getContent() throws IOException {
        return new Content(super.getContent(), exchange);
    }

    /** Closing it from another thread wakes the reader with an error. */
    private static final class Content extends FilterInputStream {

        private final ExecRuntime exchange;

        Content(InputStream body, ExecRuntime exchange) {
            super(body);
            this.exchange = exchange;
        }

        @Override
        public void close() {
            // After the body's end its connection has gone back to the pool, and this does nothing.
            exchange.discardEndpoint();
        }
    }
}
