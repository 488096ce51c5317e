package org.maillage.partners.takeover.adapter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.security.Principal;
import org.maillage.defaults.problem.Problem;
import org.maillage.partners.takeover.ControlLog;
import org.maillage.partners.takeover.Takeover;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Opens, advances and closes a takeover of history, for administrators. */
@RestController
final class TakeoverController {

    private static final Logger LOG = LoggerFactory.getLogger(TakeoverController.class);

    private final ControlLog log;

    TakeoverController(ControlLog log) {
        this.log = log;
    }

    @PostMapping("/api/partners/takeover")
    Told command(@RequestBody TakeoverV1 command, Principal caller) {
        Takeover step = step(command);
        int partitions = log.tell(step, caller.getName());
        LOG.atInfo()
                .addKeyValue("step", step.toString())
                .addKeyValue("partitions", partitions)
                .log("Takeover of history told");
        return new Told(TakeoverV1.of(step), partitions);
    }

    private static Takeover step(TakeoverV1 command) {
        try {
            return command.step();
        } catch (IllegalArgumentException e) {
            throw Problem.of("data.invalid", String.valueOf(e.getMessage()))
                    .at(command.state() == null ? "/state" : "/until", "required")
                    .example(command.state() == null ? "OPEN" : "2016-02-01T00:00:00Z")
                    .asException();
        }
    }

    /** The step, and how many partitions know it. */
    record Told(@JsonUnwrapped TakeoverV1 step, int partitions) {}
}
