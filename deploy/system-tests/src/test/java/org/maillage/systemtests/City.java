package org.maillage.systemtests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Who speaks in the stories, and what they find out. */
final class City {

    private static final List<String> ZONINGS = List.of("2015", "2024", "both");

    final Client citizenHouse;
    final Client fabrique;
    final Client agent;
    private final Client anyone;

    City(Installation installation) {
        citizenHouse = Client.of(installation, "citoyennete");
        fabrique = Client.of(installation, "premiere-brique");
        agent = Client.of(installation, "agent-demo");
        anyone = Client.anonymous(installation);
    }

    /** Needs reported since the demonstration city's history ends, as the projection answers when asked; −1 without answer. */
    long needsReported() {
        return figure("besoins-signales", "from=2026-07-01");
    }

    /** The value of a figure for the whole city; −1 without answer. */
    long figure(String key, String selection) {
        Client.Answer answer = anyone.get("/api/figures/" + key + "?" + selection);
        return answer.status() == 200
                ? answer.body().path("cells").path(0).path("value").asLong(0)
                : -1;
    }

    /** A figure's first cell as an officer sees it, of one breakdown value where one is named; missing without answer. */
    JsonNode cell(String key, String selection, String of) {
        JsonNode cells =
                agent.get("/api/figures/" + key + "?" + selection).body().path("cells");
        return cells.valueStream()
                .filter(cell -> cell.path("by").asString("").equals(of))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    /** Every figure of the whole city and of each district over all time, as the projection answers an officer. */
    Map<String, JsonNode> allFigures() {
        var figures = new TreeMap<String, JsonNode>();
        for (JsonNode definition : anyone.get("/api/figures").body().path("figures")) {
            String key = definition.path("key").asString();
            for (String zoning : ZONINGS) {
                String path = "/api/figures/" + key + "?to=2026-06-30&territory=*&zoning=" + zoning;
                figures.put(key + " " + zoning, agent.get(path).body().path("cells"));
            }
        }
        return figures;
    }

    /** Publishes something of the citizen house and gives the receipt's id. */
    String published(JsonNode statement) {
        return accepted(citizenHouse.publish(statement));
    }

    /** The receipt of what was accepted. */
    static String accepted(Client.Answer answer) {
        if (answer.status() != 202) {
            throw new AssertionError("not accepted: " + answer);
        }
        return answer.text("receiptId");
    }

    /** The receipt once its outcome is this one. */
    JsonNode receipt(Client partner, String receiptId, String outcome) {
        return await("receipt " + receiptId)
                .pollDelay(Duration.ZERO)
                .atMost(30, SECONDS)
                .until(
                        () -> partner.receipt(receiptId),
                        receipt -> receipt.path("outcome").asString().equals(outcome));
    }
}
