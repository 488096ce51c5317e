package org.maillage.needs.need.adapter;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.maillage.needs.need.Stage;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;

/** The work lists of staff, each by one bounded query over the needs. */
final class WorkLists {

    private static final String ACKNOWLEDGED_ON = "state.acknowledgedOn";
    private static final String ACKNOWLEDGE_BY = "state.acknowledgeBy";
    private static final String PROJECT = "state.projectId";
    private static final String STAGE = "state.stage";
    private static final String WAITS_AS_STATEMENT = "waiting.statement";
    private static final Criteria SOMETHING_WAITS = where("waiting.0").exists(true);
    private static final List<String> ON_THEIR_WAY = Arrays.stream(Stage.values())
            .filter(it -> it.compareTo(Stage.HANDED_OVER) <= 0)
            .map(Stage::name)
            .toList();

    private final MongoOperations mongo;
    private final NeedSearch search;
    private final NeedProjects projects;

    WorkLists(MongoOperations mongo, NeedSearch search, NeedProjects projects) {
        this.mongo = mongo;
        this.search = search;
        this.projects = projects;
    }

    void ensureIndexes() {
        var indexes = mongo.indexOps(NeedConfiguration.KIND);
        indexes.createIndex(new Index(ACKNOWLEDGED_ON, Sort.Direction.ASC)
                .on(ACKNOWLEDGE_BY, Sort.Direction.ASC)
                .named("promised"));
        indexes.createIndex(new Index(PROJECT, Sort.Direction.ASC).sparse().named("project"));
        indexes.createIndex(new Index(WAITS_AS_STATEMENT, Sort.Direction.ASC)
                .partial(PartialIndexFilter.of(SOMETHING_WAITS))
                .named("what waits"));
    }

    /** One page of a list, the most urgent first. */
    NeedSearch.Page find(WorkList list, LocalDate today, int page, int size) {
        return switch (list) {
            case ANSWERS_PROMISED -> search.find(answersPromised(today), Sort.by(ACKNOWLEDGE_BY), page, size);
            case WITHOUT_HOLDER_AGAIN -> search.find(withoutHolder(), NeedSearch.OLDEST_FIRST, page, size);
            case SERVICES_WAITING -> search.find(servicesWaiting(), NeedSearch.OLDEST_FIRST, page, size);
        };
    }

    private static List<Criteria> answersPromised(LocalDate today) {
        return List.of(
                where(ACKNOWLEDGED_ON).exists(false),
                where(ACKNOWLEDGE_BY).lte(today.toString()),
                where(STAGE).ne(Stage.MERGED.name()));
    }

    /** The project that a need was handed over to counts, else those that name it. */
    private List<Criteria> withoutHolder() {
        var givenUp = projects.givenUp();
        var handedOver = where(PROJECT).in(givenUp.projects());
        var named = where("_id").in(givenUp.needs()).and(PROJECT).exists(false);
        return List.of(
                where(STAGE).in(ON_THEIR_WAY),
                new Criteria().orOperator(handedOver, named),
                where("_id").nin(projects.takenUp(givenUp.needs())));
    }

    /** Only services wait without having been said by a partner. */
    private static List<Criteria> servicesWaiting() {
        return List.of(SOMETHING_WAITS, where(WAITS_AS_STATEMENT).is(false));
    }
}
