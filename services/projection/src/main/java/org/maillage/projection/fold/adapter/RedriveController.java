package org.maillage.projection.fold.adapter;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has the records that could not be read tried again, for administrators. */
@RestController
class RedriveController {

    private static final Logger log = LoggerFactory.getLogger(RedriveController.class);

    private final Supplier<Redrive> redrives;

    RedriveController(Supplier<Redrive> redrives) {
        this.redrives = redrives;
    }

    @GetMapping("/api/projection/redrive")
    @Operation(summary = "Ce qui serait compté si les faits illisibles étaient relus, case par case ; rien n’est fait")
    Redrive.Preview preview() {
        return redrives.get().preview();
    }

    @PostMapping("/api/projection/redrive")
    @Operation(summary = "Relit les faits illisibles, et compte ceux qui se lisent désormais")
    Redrive.Outcome redrive(Principal caller) {
        var outcome = redrives.get().run();
        log.atInfo()
                .addKeyValue("caller", caller.getName())
                .addKeyValue("outcome", outcome)
                .log("dead letters tried again");
        return outcome;
    }
}
