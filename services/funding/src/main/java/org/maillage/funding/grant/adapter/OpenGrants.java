package org.maillage.funding.grant.adapter;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** The grants of a budget year that have an agreement, as SCDL subventions 2.1.1. */
final class OpenGrants {

    private static final Document TRUE_FOR_DEMONSTRATION = new Document("state.applicant.synthetic", true);

    private final MongoOperations mongo;
    private final MongoConverter converter;
    private final FundingProperties grantor;

    OpenGrants(MongoOperations mongo, MongoConverter converter, FundingProperties grantor) {
        this.mongo = mongo;
        this.converter = converter;
        this.grantor = grantor;
    }

    /**
     * Writes them, by date of the agreement.
     *
     * @param demonstration with demonstration data, which are never mixed into what is published
     */
    Csv write(int year, boolean demonstration) {
        int leftOut = 0;
        var rows = new ArrayList<ScdlRow>();
        for (Document stored : stored(year, demonstration)) {
            var grant = converter.read(GrantDocument.class, stored.get("state", Document.class));
            var row = ScdlRow.of(grant, grantor);
            row.ifPresent(rows::add);
            leftOut += row.isPresent() ? 0 : 1;
        }
        return new Csv(csv(rows), rows.size(), leftOut);
    }

    private Iterable<Document> stored(int year, boolean demonstration) {
        var wanted = new ArrayList<Bson>(
                List.of(Filters.eq("state.award.year", year), Filters.exists("state.award.agreement.signedOn")));
        if (!demonstration) {
            wanted.add(Filters.ne("state.synthetic", true));
            wanted.add(Filters.nor(TRUE_FOR_DEMONSTRATION));
        }
        return mongo.getCollection(GrantConfiguration.KIND)
                .find(Filters.and(wanted))
                .projection(Projections.include("state"))
                .sort(Sorts.ascending("state.award.agreement.signedOn", "_id"));
    }

    /** UTF-8, comma, one line per row under the names of the columns. */
    static byte[] csv(List<ScdlRow> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(ScdlRow.COLUMNS);
            rows.forEach(it -> csv.writeRecord(it.values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param bytes   UTF-8
     * @param rows    one per beneficiary
     * @param leftOut grants whose beneficiary has neither SIRET nor a regular RNA, or is a person
     */
    record Csv(byte[] bytes, int rows, int leftOut) {}
}
