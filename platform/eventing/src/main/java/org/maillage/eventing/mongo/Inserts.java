package org.maillage.eventing.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;

/** Inserts of which the first one counts. */
public final class Inserts {

    private Inserts() {}

    /**
     * Inserts a document unless there is one of its id, which stays as it is.
     *
     * @return whether it was inserted
     * @throws MongoWriteException for any other reason why it was not
     */
    public static <T> boolean unlessThere(MongoCollection<T> collection, T document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException fault) {
            if (fault.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw fault;
            }
            return false;
        }
    }
}
