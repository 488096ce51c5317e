package org.maillage.needs.incoming.impact;

import org.bson.Document;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.eventing.statements.Knowledge.Nothing;

/** Views of files of which nothing is kept but how far they were heard. */
public final class HeardOnly implements StateMapping<Nothing> {

    @Override
    public Document write(Nothing content) {
        return new Document();
    }

    @Override
    public Nothing read(Document stored) {
        return Nothing.NOTHING;
    }
}
