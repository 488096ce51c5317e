package org.maillage.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a figure of about 10,000 needs is made of, as an officer asks for it through the gateway: all in one file, and a page of a
 * thousand. After {@link ProjectionStage}, whose 50,000 needs lie evenly over two years.
 */
final class ProvenanceStage implements Stage {

    private static final String FIGURE = "/api/figures/besoins-signales/";
    private static final int DAYS = 138;
    private static final int FEWEST = 9_000;
    private static final int WARM_UP = 40;
    private static final int TIMES = 40;
    private static final double MILLIS_ALLOWED = 1_000;
    private static final int OK = 200;
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public List<Figure> measure(Surroundings all) throws IOException, InterruptedException {
        LocalDate from = LocalDate.now(ZoneOffset.UTC).minusYears(1);
        String cell = "?territory=QPV&from=%s&to=%s".formatted(from, from.plusDays(DAYS));
        String token = all.installation().token("agent-demo");
        try (var http = HttpClient.newHttpClient()) {
            var reader = new Reader(http, all.installation().gateway(), token);
            return List.of(
                    measure(reader, all, "provenance, all in one file", "bundle" + cell),
                    measure(reader, all, "provenance, a page of 1,000", "provenance" + cell + "&limit=1000"));
        }
    }

    private static Figure measure(Reader reader, Surroundings all, String what, String asked)
            throws IOException, InterruptedException {
        int contributions = JSON.readTree(reader.read(asked)).path("count").asInt();
        if (contributions < FEWEST) {
            throw new IllegalStateException("only %d contributions to %s".formatted(contributions, asked));
        }
        for (int warmUp = 0; warmUp < WARM_UP; warmUp++) {
            reader.read(asked);
        }
        var times = new Times();
        int bytes = 0;
        var spending = Spending.of(all.installation());
        for (int time = 0; time < TIMES; time++) {
            long began = System.nanoTime();
            bytes = reader.read(asked).length;
            times.since(began);
        }
        var spent = spending.end();
        String remark = String.format(
                Locale.ROOT, "of %,d contributions; %,d kB; %s", contributions, bytes / 1_000, times.told());
        return new Figure(
                what + ", p99",
                times.millis(99),
                "ms",
                Target.atMost(MILLIS_ALLOWED),
                spent.each(TIMES),
                spent.othersCores(),
                remark);
    }

    /** An officer at the gateway. */
    private record Reader(HttpClient http, URI gateway, String token) {

        byte[] read(String asked) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(gateway + FIGURE + asked))
                    .header("Authorization", "Bearer " + token)
                    .build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException("answers " + answer.statusCode());
            }
            return answer.body();
        }
    }
}
