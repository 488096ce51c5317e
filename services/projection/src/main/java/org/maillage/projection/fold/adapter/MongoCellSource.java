package org.maillage.projection.fold.adapter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

    private final MongoCollection<BsonDocument> pages;

    MongoCellSource(MongoCollection<BsonDocument> pages) {
        this.pages = pages;
    }

    @Override
    public void read(PageQuery query, Consumer<Page> consumer) {
        read(filter(query), query, consumer);
    }

    @Override
    public void changed(PageQuery query, Map<Partition, Long> beyond, Consumer<Page> consumer) {
        var since = beyond.entrySet().stream()
                .map(it ->
                        and(eq(MongoCells.PARTITION, it.getKey().toString()), gt(MongoCells.WATERMARK, it.getValue())))
                .toList();
        if (!since.isEmpty()) {
            read(and(filter(query), or(since)), query, consumer);
        }
    }

    private void read(Bson filter, PageQuery query, Consumer<Page> consumer) {
        pages.find(filter).map(MongoCellSource::page).forEach(page -> {
            if (page.key().year() >= query.fromYear() && page.key().year() <= query.toYear()) {
                consumer.accept(page);
            }
        });
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

    private static Page page(BsonDocument document) {
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
