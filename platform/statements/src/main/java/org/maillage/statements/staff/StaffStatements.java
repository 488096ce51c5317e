package org.maillage.statements.staff;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.http.Answer;
import org.maillage.eventing.http.CommandHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every statement, said by staff: the same data and the same decider, told at once instead of by a receipt. Described for each
 * service by {@link StaffStatementsDescription}.
 */
@Hidden
@RestController
@RequestMapping("/api/${spring.application.name}/{files}")
class StaffStatements {

    private final List<StaffDoor<?, ?>> doors;

    /** @param doors one per kind of file of this service */
    StaffStatements(List<StaffDoor<?, ?>> doors) {
        this.doors = List.copyOf(doors);
    }

    /** @param statement which one, for files that several kinds of statement open */
    @PostMapping
    ResponseEntity<Answer> open(
            @PathVariable String files,
            @RequestParam(required = false) @Nullable String statement,
            CommandHeaders by,
            @RequestBody ObjectNode body) {
        return door(files).open(statement, by, body);
    }

    @PostMapping("/{id}/{statement}")
    ResponseEntity<Answer> say(
            @PathVariable String files,
            @PathVariable UUID id,
            @PathVariable String statement,
            CommandHeaders by,
            @RequestBody ObjectNode body) {
        return door(files).say(id, statement, by, body);
    }

    private StaffDoor<?, ?> door(String files) {
        return doors.stream().filter(it -> it.files().equals(files)).findFirst().orElseThrow(StaffDoor::unknownPath);
    }
}
