package org.maillage.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The four services beside the needs, each alone: statements that open a file, and statements about the files that they opened. */
final class OwnersStage implements Stage {

    private static final int WARM_UP_ROUNDS = 3;
    private static final int STATEMENTS = 20_000;
    private static final List<Owner> OWNERS = List.of(
            new Owner("incubation", "incubation.project.events.v1", "project-opened", "admission-decided"),
            new Owner("thirdplaces", "thirdplaces.place.events.v1", "place-registered", "space-opened"),
            new Owner("funding", "funding.grant.events.v1", "application-submitted", "admissibility-decided"),
            new Owner("impact", "impact.job.events.v1", "job-declared", "job-status-checked"));

    private static final String CALL = "call-published";

    @Override
    public List<Figure> measure(Surroundings all) throws InterruptedException {
        var figures = new ArrayList<Figure>();
        for (Owner owner : OWNERS) {
            var step = new OwnerStep(all, owner.service(), owner.events());
            var opening = new Opening(owner, openCall(all, owner));
            for (int round = 0; round < WARM_UP_ROUNDS; round++) {
                step.take(opening.of(ids(STATEMENTS)));
            }
            List<UUID> files = ids(STATEMENTS);
            figures.add(step.measured("statements that open a file", opening.of(files), Target.atLeast(3000)));
            figures.add(step.measured("statements about an open file", opening.then(files), Target.atLeast(3000)));
        }
        return figures;
    }

    /** Grants are applied for under a call, which must be there. */
    private static UUID openCall(Surroundings all, Owner owner) throws InterruptedException {
        var call = UUID.randomUUID();
        if (owner.service().equals("funding")) {
            var samples = new Samples(owner.statements());
            new OwnerStep(all, owner.service(), "funding.call.events.v1")
                    .take(samples.of(CALL, List.of(call), Samples.time(CALL), Samples.data(CALL)));
        }
        return call;
    }

    private static List<UUID> ids(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    /**
     * A service that decides about files.
     *
     * @param events the topic of what it establishes about them
     * @param opens  the statement that opens one
     * @param then   one that an open file can take at once
     */
    private record Owner(String service, String events, String opens, String then) {

        String statements() {
            return "statements." + service + ".v1";
        }
    }

    /** What is said of the files of an owner; of grants, under this call. */
    private record Opening(Owner owner, UUID call) {

        List<ProducerRecord<String, byte[]>> of(List<UUID> files) {
            JsonNode data = Samples.data(owner.opens());
            if (data.has("call")) {
                ((ObjectNode) data).putObject("call").put("id", call.toString());
            }
            return said(owner.opens(), files, opened(), data);
        }

        List<ProducerRecord<String, byte[]>> then(List<UUID> files) {
            var data = (ObjectNode) Samples.data(owner.then());
            data.remove("about");
            return said(owner.then(), files, opened().plus(Duration.ofDays(20)), data);
        }

        private List<ProducerRecord<String, byte[]>> said(String name, List<UUID> files, Instant time, JsonNode data) {
            return new Samples(owner.statements()).of(name, files, time, data);
        }

        private Instant opened() {
            return Samples.time(owner.opens());
        }
    }
}
