package org.maillage.thirdplaces.incoming.incubation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Structures that staff may name as occupants. */
@RestController
@RequestMapping("/api/thirdplaces/structures")
@Tag(name = "Structures")
class StructureController {

    private final Structures structures;

    StructureController(Structures structures) {
        this.structures = structures;
    }

    @GetMapping
    @Operation(summary = "Lister les structures issues d’un projet, par nom")
    List<Structures.Offered> list(
            @Parameter(description = "Début du nom") @RequestParam(required = false) @Size(max = 120) @Nullable
                    String name,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        return structures.find(name, page, size);
    }
}
