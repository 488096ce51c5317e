package org.maillage.partners.door.adapter;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.problem.ProblemException;
import org.maillage.partners.statement.BodyLimits;
import org.maillage.partners.statement.BodyReader;
import org.maillage.partners.statement.FaultException;
import org.maillage.partners.statement.Submission;

/** Reads a request in the three modes of CloudEvents over HTTP. */
final class Bodies {

    private static final String ATTRIBUTE = "ce-";

    private final BodyReader reader;
    private final BodyLimits limits;

    Bodies(BodyReader reader, BodyLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    /**
     * The most bytes that reading it will take.
     *
     * @throws ProblemException with {@code statement.too-large} when it says itself that it is too large
     */
    int size(HttpServletRequest request) {
        long told = request.getContentLengthLong();
        if (told > limits.bodyBytes()) {
            throw tooLarge();
        }
        return told < 0 ? limits.bodyBytes() : (int) told;
    }

    /** All of it; never more than the limit. */
    byte[] read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(limits.bodyBytes() + 1);
        if (body.length > limits.bodyBytes()) {
            throw tooLarge();
        }
        return body;
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
