package org.maillage.projection.reading.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Zonings, their districts, and what became of these. */
@RestController
class TerritoryController {

    private final KnownDistricts districts;

    TerritoryController(KnownDistricts districts) {
        this.districts = districts;
    }

    @GetMapping("/api/territories")
    @Operation(summary = "Zonages, quartiers prioritaires et leur succession")
    TerritoriesAnswer territories() {
        return districts.answer();
    }

    record TerritoriesAnswer(List<ZoningAnswer> zonings) {}

    @JsonInclude(Include.NON_NULL)
    record ZoningAnswer(
            String zoning, LocalDate from, @Nullable LocalDate to, List<DistrictAnswer> districts) {}

    /**
     * @param predecessors   codes of the zoning before; absent when not established
     * @param successors     codes of the next zoning; absent when not established
     * @param residents      at the last count; absent when nobody counted in these perimeters
     * @param residentsCountedIn the year of that count
     */
    @JsonInclude(Include.NON_NULL)
    record DistrictAnswer(
            String code,
            String label,
            List<String> communes,
            @Nullable SortedSet<String> predecessors,
            @Nullable SortedSet<String> successors,
            @Nullable Long residents,
            @Nullable Integer residentsCountedIn) {}
}
