package org.maillage.projection.reading.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.territory.District;
import org.maillage.territory.Territories;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Zonings, their districts, and what became of these. */
@RestController
class TerritoryController {

    /** The perimeters take much memory and are not needed here: they are let go once the names are known. */
    private final Supplier<TerritoriesAnswer> territories = SingletonSupplier.of(() -> answer(Territories.load()));

    @GetMapping("/api/territories")
    @Operation(summary = "Zonages, quartiers prioritaires et leur succession")
    TerritoriesAnswer territories() {
        return territories.get();
    }

    private static TerritoriesAnswer answer(Territories territories) {
        return new TerritoriesAnswer(territories.zonings().stream()
                .map(zoning -> new ZoningAnswer(
                        zoning.year(),
                        zoning.validFrom(),
                        zoning.validTo(),
                        territories.districts(zoning.year()).stream()
                                .map(district -> answer(territories, district))
                                .toList()))
                .toList());
    }

    private static DistrictAnswer answer(Territories territories, District district) {
        boolean known = territories.successionKnown(district.code());
        return new DistrictAnswer(
                district.code(),
                district.label(),
                district.communes(),
                known ? territories.predecessors(district.code()) : null,
                known ? territories.successors(district.code()) : null);
    }

    record TerritoriesAnswer(List<ZoningAnswer> zonings) {}

    @JsonInclude(Include.NON_NULL)
    record ZoningAnswer(
            String zoning, LocalDate from, @Nullable LocalDate to, List<DistrictAnswer> districts) {}

    /**
     * @param predecessors codes of the zoning before; absent when not established
     * @param successors   codes of the next zoning; absent when not established
     */
    @JsonInclude(Include.NON_NULL)
    record DistrictAnswer(
            String code,
            String label,
            List<String> communes,
            @Nullable SortedSet<String> predecessors,
            @Nullable SortedSet<String> successors) {}
}
