package org.maillage.projection.rebuild.adapter;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.maillage.projection.rebuild.Proof;
import org.maillage.projection.rebuild.Rebuild;
import org.maillage.projection.rebuild.Rebuild.Advance;
import org.maillage.projection.rebuild.Rebuild.State;
import tools.jackson.databind.json.JsonMapper;

/** A rebuild as it is stored. Its proof, which nobody searches in, is kept as it is answered. */
final class RebuildDocument {

    static final String ID = "_id";
    static final String STATE = "state";
    static final String TAKEN = "taken";
    static final String OF = "of";
    static final String PROOF = "proof";
    static final String FAULT = "fault";

    private static final String PROVE_ONLY = "proveOnly";
    private static final String REQUESTED_BY = "requestedBy";
    private static final String REQUESTED = "requested";
    private static final String DEFINITIONS = "definitions";

    private final JsonMapper json;

    RebuildDocument(JsonMapper json) {
        this.json = json;
    }

    /** A new one, which has no proof yet. */
    Document document(Rebuild it) {
        return new Document(ID, it.generation())
                .append(STATE, it.state().name())
                .append(PROVE_ONLY, it.proveOnly())
                .append(REQUESTED_BY, it.requestedBy())
                .append(REQUESTED, it.requested().toString())
                .append(DEFINITIONS, new Document(Map.<String, Object>copyOf(it.definitions())))
                .append(TAKEN, it.advance().taken())
                .append(OF, it.advance().of());
    }

    Document document(Proof proof) {
        return Document.parse(json.writeValueAsString(StoredProof.of(proof)));
    }

    Rebuild rebuild(Document it) {
        var definitions = new HashMap<String, Integer>();
        it.get(DEFINITIONS, Document.class).forEach((key, version) -> definitions.put(key, (Integer) version));
        var proof = it.get(PROOF, Document.class);
        return new Rebuild(
                it.getInteger(ID),
                it.getBoolean(PROVE_ONLY),
                it.getString(REQUESTED_BY),
                Instant.parse(it.getString(REQUESTED)),
                definitions,
                State.valueOf(it.getString(STATE)),
                new Advance(it.getLong(TAKEN), it.getLong(OF)),
                proof == null
                        ? null
                        : json.readValue(proof.toJson(), StoredProof.class).proof(),
                it.getString(FAULT));
    }
}
