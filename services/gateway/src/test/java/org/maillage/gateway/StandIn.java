package org.maillage.gateway;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.jspecify.annotations.Nullable;

/** A part as the gateway sees it: a real server that comes and goes on a port of its own, and answers as a test says. */
final class StandIn implements AutoCloseable {

    /** How one request is answered. */
    @FunctionalInterface
    interface Answer {
        void to(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private final String name;
    private final int port;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Answer answer = this::sayWhatCame;
    private @Nullable Tomcat server;

    StandIn(String name) {
        this.name = name;
        this.port = freePort();
        start();
    }

    static int freePort() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** How often it was asked something. */
    int asked() {
        return asked.get();
    }

    /** Answers like this from now on. */
    void answers(Answer given) {
        answer = given;
    }

    /** Answers with its name and what it was asked. */
    void answersAsUsual() {
        answer = this::sayWhatCame;
    }

    void start() {
        try {
            var starting = new Tomcat();
            Path folder = Files.createTempDirectory("stand-in");
            starting.setBaseDir(folder.toString());
            var connector = new Connector();
            connector.setPort(port);
            connector.setProperty("address", "localhost");
            starting.setConnector(connector);
            var context = starting.addContext("", folder.toString());
            Tomcat.addServlet(context, "all", new Everything());
            context.addServletMappingDecoded("/*", "all");
            starting.start();
            server = starting;
        } catch (IOException | LifecycleException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void stop() {
        try {
            if (server != null) {
                server.stop();
                server.destroy();
                server = null;
            }
        } catch (LifecycleException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void sayWhatCame(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long bytes = request.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .print(name + " " + request.getMethod() + " " + request.getRequestURI() + query + " " + bytes);
    }

    private final class Everything extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            asked.incrementAndGet();
            answer.to(request, response);
        }
    }
}
