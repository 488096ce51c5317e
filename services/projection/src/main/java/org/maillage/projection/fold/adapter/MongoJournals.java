package org.maillage.projection.fold.adapter;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.maillage.projection.reading.Journals;
import org.maillage.projection.reading.Provenance;

/** The journals in one database. */
final class MongoJournals implements Journals {

    private final MongoDatabase database;
    private final int current;

    /** @param current the generation that figures are read from */
    MongoJournals(MongoDatabase database, int current) {
        this.database = database;
        this.current = current;
    }

    @Override
    public int current() {
        return current;
    }

    @Override
    public Optional<Provenance> of(int generation) {
        var journal = MongoJournal.collection(database, generation);
        return generation == current || isKept(journal.getNamespace().getCollectionName())
                ? Optional.of(new MongoProvenance(journal))
                : Optional.empty();
    }

    private boolean isKept(String name) {
        for (String kept : database.listCollectionNames()) {
            if (kept.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
