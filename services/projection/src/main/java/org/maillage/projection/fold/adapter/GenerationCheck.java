package org.maillage.projection.fold.adapter;

import org.maillage.projection.incoming.Subscriptions;

/** Whether this instance may write journal and cells; asked before anything is read, and whenever partitions are assigned. */
final class GenerationCheck implements Runnable {

    private final MongoJournal journal;
    private final MongoGenerations generations;
    private final String digest;
    private final TopicIds topics;

    GenerationCheck(MongoJournal journal, MongoGenerations generations, String digest, TopicIds topics) {
        this.journal = journal;
        this.generations = generations;
        this.digest = digest;
        this.topics = topics;
    }

    @Override
    public void run() {
        var ids = topics.ids(Subscriptions.topics());
        journal.prepare();
        generations.require(digest, ids);
    }
}
