package org.maillage.partners.door.adapter;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.problem.ProblemException;
import org.maillage.partners.limits.InFlight;
import org.maillage.partners.statement.BodyLimits;
import org.maillage.partners.statement.BodyReader;
import org.maillage.partners.statement.FaultException;
import org.maillage.partners.statement.Submission;

/** Reads a request in the three modes of CloudEvents over HTTP. */
final class Bodies {

    private static final String ATTRIBUTE = "ce-";
    private static final int PIECE = 64 * 1024;
    private static final Duration BUSY = Duration.ofSeconds(1);

    private final BodyReader reader;
    private final BodyLimits limits;

    Bodies(BodyReader reader, BodyLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    /**
     * All of it.
     *
     * @param place grows with what is read
     * @throws ProblemException when it is too large, or there is no room for it now
     */
    byte[] read(HttpServletRequest request, InFlight.Place place) throws IOException {
        long told = request.getContentLengthLong();
        if (told > limits.bodyBytes()) {
            throw tooLarge();
        }
        if (told >= 0) {
            take(place, (int) told);
            return request.getInputStream().readNBytes((int) told);
        }
        return readPieces(request.getInputStream(), place);
    }

    private byte[] readPieces(InputStream in, InFlight.Place place) throws IOException {
        var body = new ByteArrayOutputStream();
        for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            take(place, piece.length);
            body.writeBytes(piece);
            if (body.size() > limits.bodyBytes()) {
                throw tooLarge();
            }
        }
        return body.toByteArray();
    }

    private static void take(InFlight.Place place, int bytes) {
        if (!place.take(bytes)) {
            throw Problem.of("service.unavailable", "Trop de messages sont en cours de traitement.")
                    .retryAfter(BUSY)
                    .asException();
        }
    }

    /** The statements of a batch. */
    List<Submission> batch(byte[] body) throws FaultException {
        return reader.batch(body);
    }

    /** A statement in structured mode. */
    Submission structured(byte[] body) throws FaultException {
        return reader.structured(body);
    }

    /** A statement in binary mode. */
    Submission binary(HttpServletRequest request, byte[] body) throws FaultException {
        Map<String, String> attributes = attributes(request);
        if (attributes.isEmpty()) {
            throw Problem.of(
                            "statement.malformed",
                            "Ni en-têtes ce-…, ni Content-Type application/cloudevents+json : ce n’est pas un CloudEvent.")
                    .at("Content-Type", "mode")
                    .example("application/cloudevents+json")
                    .asException();
        }
        attributes.put("datacontenttype", String.valueOf(request.getContentType()));
        return reader.binary(attributes, body);
    }

    private static Map<String, String> attributes(HttpServletRequest request) {
        var attributes = new HashMap<String, String>();
        for (String header : Collections.list(request.getHeaderNames())) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(ATTRIBUTE)) {
                attributes.put(name.substring(ATTRIBUTE.length()), decoded(name, request.getHeader(header)));
            }
        }
        return attributes;
    }

    /** Header values are percent-encoded UTF-8; a plus is a plus. */
    private static String decoded(String header, String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of("statement.malformed", "L’en-tête " + header + " n’est pas encodé en %XX.")
                    .at(header, "percent-encoding")
                    .asException();
        }
    }

    private ProblemException tooLarge() {
        return Problem.of("statement.too-large", "Le corps dépasse " + limits.bodyBytes() + " octets.")
                .at("body", "maxLength")
                .asException();
    }
}
