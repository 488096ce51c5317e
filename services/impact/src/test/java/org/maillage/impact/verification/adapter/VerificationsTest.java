package org.maillage.impact.verification.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maillage.impact.incoming.HeardFiles;
import org.maillage.impact.verification.ToVerify;
import org.maillage.impact.verification.ToVerify.Cause;
import org.maillage.impact.verification.ToVerify.Kind;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.springframework.data.mongodb.core.MongoTemplate;

@WithBackends
class VerificationsTest {

    private static final UUID FILE = UUID.fromString("00000000-0000-5000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-5000-8000-000000000002");
    private static final UUID BECAUSE = UUID.fromString("00000000-0000-5000-8000-000000000003");
    private static final UUID PLACE = UUID.fromString("00000000-0000-5000-8000-000000000004");

    private final MongoClient client;
    private final MongoTemplate mongo;
    private final Verifications verifications;

    VerificationsTest(Backends backends) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(backends.mongoUri("verifications")))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
        mongo = new MongoTemplate(client, "verifications");
        verifications = new Verifications(mongo);
    }

    @AfterEach
    void empty() {
        mongo.getDb().drop();
        client.close();
    }

    @Test
    void runningJobsAndOpenServicesOfAnExitedProject() {
        view(HeardFiles.PROJECTS, BECAUSE, new Document("exitedOn", "2026-02-01").append("outcome", "ABANDONED"));
        job(FILE, "CONFIRMED", new Document("projectId", BECAUSE));
        job(UUID.randomUUID(), "ENDED", new Document("projectId", BECAUSE));
        service(OTHER, "DECLARED", new Document("projectId", BECAUSE));
        service(UUID.randomUUID(), "SERVICE_CLOSED", new Document("projectId", BECAUSE));

        assertThat(verifications.list())
                .containsExactly(
                        new ToVerify(Kind.JOB, FILE, Cause.PROJECT_EXITED, BECAUSE, "2026-02-01", "ABANDONED"),
                        new ToVerify(Kind.SERVICE, OTHER, Cause.PROJECT_EXITED, BECAUSE, "2026-02-01", "ABANDONED"));
    }

    @Test
    void whatAnOccupantThatLeftHadAtItsPlace() {
        view(
                HeardFiles.OCCUPANCIES,
                BECAUSE,
                new Document("place", PLACE).append("employer", "siren:1").append("movedOutOn", "2026-02-01"));
        job(FILE, "DECLARED", new Document("placeId", PLACE).append("employerKey", "siren:1"));
        job(UUID.randomUUID(), "DECLARED", new Document("placeId", PLACE).append("employerKey", "siren:2"));
        service(OTHER, "DECLARED", new Document("placeId", PLACE).append("bodyKey", "siren:1"));

        assertThat(verifications.list())
                .extracting(ToVerify::file, ToVerify::cause)
                .containsExactlyInAnyOrder(
                        tuple(FILE, Cause.OCCUPANT_MOVED_OUT), tuple(OTHER, Cause.OCCUPANT_MOVED_OUT));
    }

    @Test
    void beneficiariesThatAReportPromisesAndNobodyDeclared() {
        view(HeardFiles.GRANTS, BECAUSE, new Document("reportedOn", "2026-02-01").append("beneficiaries", 40));
        view(HeardFiles.GRANTS, OTHER, new Document("reportedOn", "2026-02-01").append("beneficiaries", 12));
        view(HeardFiles.GRANTS, PLACE, new Document("reportedOn", "2026-02-01"));
        mongo.getCollection("declaration")
                .insertOne(new Document("_id", FILE)
                        .append(
                                "state",
                                new Document("kind", "BENEFICIARIES")
                                        .append("stage", "DECLARED")
                                        .append("grantId", OTHER)));

        assertThat(verifications.list())
                .containsExactly(
                        new ToVerify(Kind.GRANT, BECAUSE, Cause.BENEFICIARIES_EXPECTED, BECAUSE, "2026-02-01", "40"));
    }

    @Test
    void aClaimWhosePrincipalWasCancelledAtTheSameMoment() {
        job(BECAUSE, "CANCELLED", new Document());
        job(OTHER, "CONFIRMED", new Document());
        job(FILE, "DECLARED", new Document("matchedInto", BECAUSE).append("startedOn", "2024-11-01"));
        job(UUID.randomUUID(), "DECLARED", new Document("matchedInto", OTHER).append("startedOn", "2024-11-01"));

        assertThat(verifications.list())
                .containsExactly(new ToVerify(Kind.JOB, FILE, Cause.PRINCIPAL_CANCELLED, BECAUSE, "2024-11-01", null));
    }

    @Test
    void nothingChangedNothingToVerify() {
        job(FILE, "DECLARED", new Document("projectId", BECAUSE));

        assertThat(verifications.list()).isEqualTo(List.of());
    }

    private void view(String collection, UUID id, Document content) {
        mongo.getCollection(collection).insertOne(new Document("_id", id).append("content", content));
    }

    private void job(UUID id, String stage, Document more) {
        var state = new Document("stage", stage).append("employerKey", "siren:9");
        state.putAll(more);
        mongo.getCollection("job").insertOne(new Document("_id", id).append("state", state));
    }

    private void service(UUID id, String stage, Document more) {
        var state = new Document("stage", stage).append("kind", "SERVICE");
        state.putAll(more);
        mongo.getCollection("declaration").insertOne(new Document("_id", id).append("state", state));
    }
}
