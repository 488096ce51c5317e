package org.maillage.testing.eventing;

import org.maillage.eventing.aggregate.Documents;
import org.maillage.testing.eventing.Counts.Count;

class InMemoryDocumentsTest extends DocumentsContract {

    private final Documents<Count> documents = new InMemoryDocuments<>(DocumentsContract::partition);

    @Override
    Documents<Count> documents() {
        return documents;
    }
}
