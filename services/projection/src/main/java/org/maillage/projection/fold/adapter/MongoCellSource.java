package org.maillage.projection.fold.adapter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.maillage.projection.fold.CellPath;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.reading.CellSource;
import org.maillage.projection.reading.Page;
import org.maillage.projection.reading.PageQuery;

/** Pages by the order of their names. */
final class MongoCellSource implements CellSource {

    private static final String ID = MongoCells.ID;
    private static final int READ_AT_ONCE = 500;

    private final MongoCollection<BsonDocument> pages;

    MongoCellSource(MongoCollection<BsonDocument> pages) {
        this.pages = pages;
    }

    @Override
    public void read(PageQuery query, Consumer<Page> consumer) {
        pages.find(filter(query)).map(MongoCellSource::page).forEach(page -> {
            if (query.isAbout(page.key())) {
                consumer.accept(page);
            }
        });
    }

    @Override
    public void changed(Map<Partition, Long> beyond, Predicate<PageKey> wanted, Consumer<Page> consumer) {
        var names = new ArrayList<String>();
        beyond.forEach((partition, offset) -> pages.find(
                        and(eq(MongoCells.PARTITION, partition.toString()), gt(MongoCells.WATERMARK, offset)))
                .projection(include(ID))
                .map(page -> page.getString(ID).getValue())
                .forEach(name -> {
                    if (wanted.test(PageKey.parse(name))) {
                        names.add(name);
                    }
                }));
        for (int start = 0; start < names.size(); start += READ_AT_ONCE) {
            var some = names.subList(start, Math.min(names.size(), start + READ_AT_ONCE));
            pages.find(in(ID, some)).map(MongoCellSource::page).forEach(consumer);
        }
    }

    private static Bson filter(PageQuery query) {
        String prefix = PageKey.prefix(query.figure(), query.version(), query.zoning());
        if (query.territories().isEmpty()) {
            return between(prefix, prefix + "~");
        }
        return or(query.territories().stream()
                .map(territory -> between(
                        prefix + territory + "/" + query.fromYear(), prefix + territory + "/" + (query.toYear() + 1)))
                .toList());
    }

    private static Bson between(String from, String before) {
        return and(gte(ID, from), lt(ID, before));
    }

    static Page page(BsonDocument document) {
        List<Page.Cell> cells = new ArrayList<>();
        if (document.containsKey(MongoCells.CELLS)) {
            document.getDocument(MongoCells.CELLS)
                    .forEach((month, days) ->
                            days.asDocument().forEach((day, names) -> addTo(cells, month, day, names.asDocument())));
        }
        return new Page(
                PageKey.parse(document.getString(ID).getValue()),
                document.getInt64(MongoCells.WATERMARK).getValue(),
                cells);
    }

    private static void addTo(List<Page.Cell> cells, String month, String day, BsonDocument names) {
        var on = MonthDay.of(Integer.parseInt(month), Integer.parseInt(day));
        names.forEach((name, sum) ->
                cells.add(new Page.Cell(CellPath.parse(on, name), sum.asInt64().getValue())));
    }
}
