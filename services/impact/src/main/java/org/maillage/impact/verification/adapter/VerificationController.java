package org.maillage.impact.verification.adapter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.maillage.impact.verification.ToVerify;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff have to look at. */
@RestController
@RequestMapping("/api/impact/verifications")
@Tag(name = "À vérifier")
class VerificationController {

    private final Verifications verifications;

    VerificationController(MongoOperations mongo) {
        this.verifications = new Verifications(mongo);
    }

    @GetMapping
    @Operation(summary = "Emplois et services à vérifier, les derniers changements d’abord")
    List<ToVerify> list() {
        return verifications.list();
    }
}
