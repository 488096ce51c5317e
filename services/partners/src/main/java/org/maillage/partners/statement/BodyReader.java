package org.maillage.partners.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.statements.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the body of a request, once. The CloudEvents SDK is not used here: it would read the JSON with another Jackson, so
 * that data had to be read a second time, and it stops at the first fault without naming the field.
 */
public final class BodyReader {

    private static final int ENVELOPE_AND_BATCH = 2;
    private static final int LONGEST_NUMBER = 100;

    private final BodyLimits limits;
    private final JsonMapper json;

    /** A reader that keeps to these limits. */
    public BodyReader(BodyLimits limits) {
        this.limits = limits;
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth() + ENVELOPE_AND_BATCH)
                .maxStringLength(limits.bodyBytes())
                .maxNumberLength(LONGEST_NUMBER)
                .build();
        this.json = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** A batch: a JSON array of CloudEvents, in order. */
    public List<Submission> batch(byte[] body) throws FaultException {
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw malformed("Un lot est un tableau JSON de CloudEvents.", "array");
            }
            var submissions = new ArrayList<Submission>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (submissions.size() == limits.statements()) {
                    throw tooLarge("Un lot compte " + limits.statements() + " déclarations au plus.", "maxItems");
                }
                submissions.add(next(parser));
            }
            endOf(parser);
            return submissions;
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    /** One CloudEvent in structured JSON. */
    public Submission structured(byte[] body) throws FaultException {
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw malformed("Le corps est un CloudEvent : un objet JSON.", "object");
            }
            Submission submission = next(parser);
            endOf(parser);
            return submission;
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    /** A message in binary mode: attributes apart, the body is its data. */
    public Submission binary(Map<String, String> attributes, byte[] body) throws FaultException {
        if (body.length == 0) {
            return new Submission.Given(attributes, null, 0);
        }
        try (JsonParser parser = json.createParser(body)) {
            parser.nextToken();
            JsonNode data = json.readTree(parser);
            endOf(parser);
            return new Submission.Given(attributes, data, body.length);
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private Submission next(JsonParser parser) {
        long from = parser.currentTokenLocation().getByteOffset();
        JsonNode event = json.readTree(parser);
        return submission(event, (int) (parser.currentLocation().getByteOffset() - from));
    }

    private static void endOf(JsonParser parser) throws FaultException {
        if (parser.nextToken() != null) {
            throw malformed("Il y a autre chose après la fin du JSON.", "end");
        }
    }

    private static Submission submission(JsonNode event, int bytes) {
        if (!event.isObject()) {
            return new Submission.Unreadable(
                    Fault.of("statement.malformed", "Chaque élément d’un lot est un CloudEvent : un objet JSON."));
        }
        var attributes = new HashMap<String, String>();
        for (Map.Entry<String, JsonNode> property : event.properties()) {
            JsonNode value = property.getValue();
            String name = property.getKey();
            if (value.isNull() || name.equals("data")) {
                continue;
            }
            if (value.isContainer()) {
                return new Submission.Unreadable(
                        Fault.of("statement.malformed", "L’attribut « " + name + " » doit être un texte.")
                                .at(name, "type"));
            }
            attributes.put(name, value.asString());
        }
        return new Submission.Given(attributes, data(event), bytes);
    }

    private static @Nullable JsonNode data(JsonNode event) {
        JsonNode data = event.path("data");
        return data.isMissingNode() || data.isNull() ? null : data;
    }

    private FaultException unreadable(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return malformed(
                    "Le JSON dépasse une limite : " + limits.depth() + " niveaux d’imbrication, nombres de "
                            + LONGEST_NUMBER + " chiffres.",
                    "depth");
        }
        var at = e.getLocation();
        String place = at == null ? "" : " (ligne " + at.getLineNr() + ", colonne " + at.getColumnNr() + ")";
        return malformed("Le corps n’est pas un JSON valide en UTF-8" + place + ".", "json");
    }

    private static FaultException malformed(String detail, String rule) {
        return new FaultException(new Fault("statement.malformed", detail, null, rule, null));
    }

    private static FaultException tooLarge(String detail, String rule) {
        return new FaultException(new Fault("statement.too-large", detail, null, rule, null));
    }
}
