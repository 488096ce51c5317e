package org.maillage.partners.door.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.problem.Problems;
import org.maillage.partners.registry.Partner;
import org.maillage.partners.statement.FaultException;
import org.maillage.partners.statement.Submission;
import org.maillage.statements.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /events}: the one way in. */
@RestController
final class EventsController {

    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";

    private final Admission admission;
    private final Bodies bodies;
    private final Publications publications;
    private final Problems problems;
    private final DoorMeters meters;

    EventsController(
            Admission admission, Bodies bodies, Publications publications, Problems problems, DoorMeters meters) {
        this.admission = admission;
        this.bodies = bodies;
        this.publications = publications;
        this.problems = problems;
        this.meters = meters;
    }

    @Operation(
            summary = "Publie une déclaration, ou un lot",
            description = "CloudEvents 1.0 en mode structuré, binaire (en-têtes ce-…) ou par lot.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = STRUCTURED, schema = @Schema(type = "object")),
                                @Content(mediaType = BATCH, schema = @Schema(type = "array")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(type = "object"))
                            }))
    @ApiResponse(responseCode = "202", description = "Tout est reçu, et durable", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "207", description = "Un verdict par déclaration", useReturnTypeSchema = true)
    @PostMapping("/events")
    ResponseEntity<?> publish(Principal caller, HttpServletRequest request) throws IOException {
        Partner partner = admission.partner(caller.getName());
        String mode = mode(request);
        try (var place = admission.place()) {
            byte[] body = bodies.read(request, place);
            long began = System.nanoTime();
            ResponseEntity<?> answer = mode.equals(BATCH)
                    ? batch(partner, bodies.batch(body))
                    : single(partner, mode.equals(STRUCTURED) ? bodies.structured(body) : bodies.binary(request, body));
            meters.accepting().record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            return answer;
        } catch (FaultException e) {
            meters.refused(e.fault().code());
            return problems.answer(problem(e.fault()));
        }
    }

    private static String mode(HttpServletRequest request) {
        String given = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        int parameters = given.indexOf(';');
        String mode = (parameters < 0 ? given : given.substring(0, parameters)).strip();
        if (!List.of(STRUCTURED, BATCH, MediaType.APPLICATION_JSON_VALUE).contains(mode)) {
            throw Problem.of(
                            "media-type.unsupported",
                            "Types acceptés ici : " + STRUCTURED + ", " + BATCH
                                    + ", ou application/json avec des en-têtes ce-….")
                    .at("Content-Type", "supported")
                    .example(STRUCTURED)
                    .asException();
        }
        return mode;
    }

    private ResponseEntity<Batch> batch(Partner partner, List<Submission> submissions) {
        admission.count(partner, submissions.size());
        List<Item> items = publications.publish(partner, submissions);
        boolean all = items.stream().allMatch(Item::isAccepted);
        return ResponseEntity.status(all ? HttpStatus.ACCEPTED : HttpStatus.MULTI_STATUS)
                .body(new Batch(items));
    }

    private ResponseEntity<?> single(Partner partner, Submission submission) {
        admission.count(partner, 1);
        Item item = publications.publish(partner, List.of(submission)).getFirst();
        if (item.isAccepted()) {
            return ResponseEntity.accepted()
                    .location(URI.create("/receipts/" + item.receiptId()))
                    .body(item);
        }
        var problem = Problem.of(String.valueOf(item.code()), String.valueOf(item.detail()))
                .at(item.field(), item.rule())
                .example(item.example());
        var answer = problems.answer(problem);
        if (item.knownHash() != null && answer.getBody() != null) {
            answer.getBody().setProperty("receiptId", item.receiptId());
            answer.getBody().setProperty("knownHash", item.knownHash());
            answer.getBody().setProperty("givenHash", item.givenHash());
        }
        return answer;
    }

    private static Problem problem(Fault fault) {
        return Problem.of(fault.code(), fault.detail())
                .at(fault.field(), fault.rule())
                .example(fault.example());
    }

    /** The answer to a batch. */
    record Batch(List<Item> items) {}
}
