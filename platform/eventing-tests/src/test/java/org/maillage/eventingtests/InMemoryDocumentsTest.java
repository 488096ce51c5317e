package org.maillage.eventingtests;

import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventingtests.Counts.Count;

class InMemoryDocumentsTest extends DocumentsContract {

    private final Documents<Count> documents = new InMemoryDocuments<>(DocumentsContract::partition);

    @Override
    Documents<Count> documents() {
        return documents;
    }
}
