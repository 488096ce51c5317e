package org.maillage.projection.fold.adapter;

/** Whether this instance may write journal and cells; asked before anything is read, and whenever partitions are assigned. */
final class GenerationCheck implements Runnable {

    private final MongoJournal journal;
    private final MongoGenerations generations;
    private final String digest;
    private final OwnTopics topics;
    private final TopicIds ids;

    GenerationCheck(MongoJournal journal, MongoGenerations generations, String digest, OwnTopics topics, TopicIds ids) {
        this.journal = journal;
        this.generations = generations;
        this.digest = digest;
        this.topics = topics;
        this.ids = ids;
    }

    @Override
    public void run() {
        topics.make();
        var known = ids.ids(topics.read());
        journal.prepare();
        generations.require(digest, known);
    }
}
