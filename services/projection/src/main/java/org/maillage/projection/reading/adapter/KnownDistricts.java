package org.maillage.projection.reading.adapter;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.maillage.projection.reading.Districts;
import org.maillage.projection.reading.adapter.TerritoryController.DistrictAnswer;
import org.maillage.projection.reading.adapter.TerritoryController.TerritoriesAnswer;
import org.maillage.projection.reading.adapter.TerritoryController.ZoningAnswer;
import org.maillage.territory.District;
import org.maillage.territory.Territories;
import org.maillage.territory.Zoning;
import org.springframework.util.function.SingletonSupplier;

/** The districts of the reference data. Perimeters take much memory and are not needed here: they are let go once the names are known. */
final class KnownDistricts implements Districts {

    private final Set<String> zonings = Territories.load().zonings().stream()
            .map(Zoning::year)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    private final Supplier<TerritoriesAnswer> answer = SingletonSupplier.of(() -> answer(Territories.load()));
    private final Supplier<Map<String, SequencedMap<String, List<String>>>> communes =
            SingletonSupplier.of(() -> communes(answer().zonings()));

    /** As they are told. */
    TerritoriesAnswer answer() {
        return answer.get();
    }

    @Override
    public Set<String> zonings() {
        return zonings;
    }

    @Override
    public Set<String> of(String zoning) {
        return communesByCode(zoning).keySet();
    }

    @Override
    public Set<String> in(String zoning, String commune) {
        return communesByCode(zoning).entrySet().stream()
                .filter(district -> district.getValue().contains(commune))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, List<String>> communesByCode(String zoning) {
        return communes.get().getOrDefault(zoning, new LinkedHashMap<>());
    }

    private static Map<String, SequencedMap<String, List<String>>> communes(List<ZoningAnswer> zonings) {
        Map<String, SequencedMap<String, List<String>>> communes = new LinkedHashMap<>();
        for (ZoningAnswer zoning : zonings) {
            SequencedMap<String, List<String>> byCode = new LinkedHashMap<>();
            zoning.districts().forEach(district -> byCode.put(district.code(), district.communes()));
            communes.put(zoning.zoning(), byCode);
        }
        return communes;
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
        var population = territories.populations().get(district.code());
        return new DistrictAnswer(
                district.code(),
                district.label(),
                district.communes(),
                known ? territories.predecessors(district.code()) : null,
                known ? territories.successors(district.code()) : null,
                population == null ? null : population.residents(),
                population == null ? null : population.year());
    }
}
